import type { OutputOf } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { CloudOff, Sparkles, Unplug } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isFinal, isUnanswered, MergeNotice } from '#components/account/merge-notice.tsx';
import { LinkNotice } from '#components/account/ways/link-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { forgetGuestToken, keptGuestToken } from '#data/auth/guest-token.ts';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { useLinkOutcome } from '#data/auth/ways/to-link.ts';
import { takeUpImport } from '#data/imports/take-up-import.ts';
import { deferredStoreOf } from '#data/offline/deferred/deferred-store.ts';
import { useIsCodeMissing } from '#data/offline/missing-code.ts';
import { useOnline } from '#data/offline/network.ts';
import { useNewVersion } from '#data/offline/service-worker.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { AccountSync } from './account-sync.tsx';
import { DeferredCallList } from './deferred-call-list.tsx';
import { DeferredQuestions } from './deferred-questions.tsx';
import { ImportLine } from './import-line.tsx';
import { OpenedNotification } from './opened-notification.tsx';
import styles from './status-bars.module.css';

/**
 * Notices above every page: that it is offline, calls that wait or ask, a guest's data on its way to the
 * account, a way in that couldn't be added, and a new version. The account's sync and opened notifications
 * show nothing.
 */
export default function StatusBars() {
  const { say } = useWords();
  const { identity } = useUser();
  const isOnline = useOnline();
  const takeNewVersion = useNewVersion();
  const [isTaking, setTaking] = useState(false);
  const uid = identity.state === 'signed-in' ? identity.uid : null;
  useEffect(() => (uid === null ? undefined : deferredStoreOf(uid).keepSending()), [uid]);
  useEffect(() => {
    if (uid !== null) takeUpImport(uid);
  }, [uid]);
  return (
    <div className={styles.bars}>
      <div role="status">
        {!isOnline && (
          <p className={`${surface.live} ${styles.bar}`}>
            <CloudOff aria-hidden />
            {say('common.offline')}
          </p>
        )}
      </div>
      {isOnline && <NotLive />}
      {uid !== null && <DeferredCallList uid={uid} />}
      {uid !== null && <DeferredQuestions uid={uid} />}
      {uid !== null && <ImportLine uid={uid} />}
      <GuestMerge />
      <LinkNotice outcome={useLinkOutcome()} />
      <AccountSync />
      <OpenedNotification />
      <div role="status">
        {takeNewVersion && (
          <p className={`${surface.live} ${styles.bar}`}>
            <Sparkles aria-hidden />
            <span>{say('status.newVersion')}</span>
            <Button
              busy={isTaking}
              onClick={() => {
                setTaking(true);
                takeNewVersion();
              }}
            >
              {say('status.takeNewVersion')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Says that what is shown stays as it was read, where the database's code couldn't be loaded. */
function NotLive() {
  const { say } = useWords();
  const isCodeMissing = useIsCodeMissing();
  return (
    <div role="status">
      {isCodeMissing && (
        <p className={`${surface.live} ${styles.bar}`}>
          <Unplug aria-hidden />
          <span>{say('status.notLive')}</span>
          <Button onClick={() => location.reload()}>{say('status.reload')}</Button>
        </p>
      )}
    </div>
  );
}

type MergeAnswer = OutputOf<typeof mergeGuest>;

function GuestMerge() {
  const { kind } = useAccount();
  const isOnline = useOnline();
  const [brought, setBrought] = useState<MergeAnswer | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const bring = useCallback(async () => {
    const guestToken = keptGuestToken();
    if (guestToken === null) return;
    try {
      setBrought(await call(mergeGuest, { guestToken }));
      setFault(null);
      forgetGuestToken();
    } catch (error) {
      // It is retried with the network or by the button; merging twice changes nothing.
      if (isFinal(error)) forgetGuestToken();
      if (!isUnanswered(error)) setFault(error);
    }
  }, []);
  useEffect(() => {
    if (kind === 'member' && isOnline) void bring();
  }, [kind, isOnline, bring]);
  return <MergeNotice brought={brought} fault={fault} onRetry={() => void bring()} />;
}
