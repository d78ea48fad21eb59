import { LogOut } from 'lucide-react';
import { signOutOfDevice } from '../../../live/auth/sign-out.ts';
import { useAccount } from '../../../live/auth/user.tsx';
import { useDeferredCalls } from '../../../live/offline/deferred/use-deferred-calls.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './settings.module.css';

/** Signs out. Deferred calls are not lost. */
export function SignOut() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { busy, fault, runLast } = useAction();
  const count = useDeferredCalls(uid)?.length ?? 0;
  return (
    <div className={`${layout.stackS} ${styles.setting} ${styles.last}`}>
      <Button busy={busy !== null} onClick={() => void runLast('leave', () => signOutOfDevice())}>
        <LogOut aria-hidden />
        {say('common.signOut')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
      <p className={prose.note}>
        {kind === 'guest'
          ? say('settings.signOutGuest')
          : count > 0
            ? say('settings.signOutWaiting', { count })
            : say('settings.signOutHint')}
      </p>
    </div>
  );
}
