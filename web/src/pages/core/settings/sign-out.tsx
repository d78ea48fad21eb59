import { signOutEverywhere } from '@cine/contract/operations/core/account';
import { LogOut } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { signOutOfDevice } from '#data/auth/sign-out.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useImportNote } from '#data/imports/import-note.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { call } from '#data/queries/call.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './settings.module.css';

/** Signs out; asks first where something is still to be sent. A member's deferred calls aren't lost. */
export function SignOut() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { busy, fault, runLast } = useAction();
  const unsent = useDeferredCalls(uid)?.length ?? 0;
  const note = useImportNote(uid);
  const left = note && note.state !== 'over' ? note.all - note.done : 0;
  const warnings = warningsOf({ isGuest: kind === 'guest', unsent, left }, say);
  const label = (
    <>
      <LogOut aria-hidden />
      {say('common.signOut')}
    </>
  );
  return (
    <div className={`${layout.stackS} ${styles.setting} ${styles.last}`}>
      {warnings.length > 0 ? (
        <ConfirmButton
          title={say('settings.signOutTitle')}
          hint={warnings.join(' ')}
          yes={say('settings.signOutAnyway')}
          no={say('settings.signOutStay')}
          act={() => signOutOfDevice()}
        >
          {label}
        </ConfirmButton>
      ) : (
        <Button busy={busy !== null} onClick={() => void runLast('leave', () => signOutOfDevice())}>
          {label}
        </Button>
      )}
      {fault && <Notice>{fault}</Notice>}
      <p className={prose.note}>
        {kind === 'guest' ? say('settings.signOutGuest') : (warnings[0] ?? say('settings.signOutHint'))}
      </p>
      {kind === 'member' && <SignOutEverywhere />}
    </div>
  );
}

function SignOutEverywhere() {
  const { say } = useWords();
  return (
    <div>
      <ConfirmButton
        kind="quiet"
        title={say('settings.signOutEverywhereTitle')}
        hint={say('settings.signOutEverywhereHint')}
        yes={say('settings.signOutEverywhere')}
        no={say('common.cancel')}
        act={async () => {
          await call(signOutEverywhere, {});
          await signOutOfDevice();
        }}
      >
        {say('settings.signOutEverywhere')}
      </ConfirmButton>
    </div>
  );
}

type AtStake = {
  isGuest: boolean;
  /** Calls that wait on this device, and movies of an import that are still to be sent. */
  unsent: number;
  left: number;
};

/** What signing out loses or leaves behind, in words. */
export function warningsOf({ isGuest, unsent, left }: AtStake, say: Say): string[] {
  const waits = isGuest ? 'settings.signOutUnsentGuest' : 'settings.signOutWaiting';
  return [
    ...(left > 0 ? [say('settings.signOutImport', { left })] : []),
    ...(unsent > 0 ? [say(waits, { count: unsent })] : []),
  ];
}
