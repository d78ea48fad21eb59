import { CloudOff, Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/form/button.tsx';
import { useUser } from '../data/auth/user.tsx';
import { deferredStoreOf } from '../data/offline/deferred/deferred-store.ts';
import { useOnline } from '../data/offline/network.ts';
import { useNewVersion } from '../data/offline/service-worker.ts';
import { useWords } from '../i18n/index.tsx';
import surface from '../style/surface.module.css';
import { DeferredCallList } from './deferred-call-list.tsx';
import { DeferredQuestions } from './deferred-questions.tsx';
import { GuestMerge } from './guest-merge.tsx';
import { LanguageSync } from './language-sync.tsx';
import { OpenedNotification } from './opened-notification.tsx';
import styles from './status-bars.module.css';
import { ThemeSync } from './theme-sync.tsx';

/** Notices for every page: offline, deferred calls, a new version. */
export default function StatusBars() {
  const { say } = useWords();
  const { identity } = useUser();
  const isOnline = useOnline();
  const takeNewVersion = useNewVersion();
  const [isTaking, setTaking] = useState(false);
  const uid = identity.state === 'signed-in' ? identity.uid : null;
  useEffect(() => (uid === null ? undefined : deferredStoreOf(uid).keepSending()), [uid]);
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
      {uid !== null && <DeferredCallList uid={uid} />}
      {uid !== null && <DeferredQuestions uid={uid} />}
      <GuestMerge />
      <LanguageSync />
      <ThemeSync />
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
