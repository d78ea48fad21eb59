import { LogOut } from 'lucide-react';
import { Notice } from '../../../components/feedback/notice.tsx';
import { Button } from '../../../components/form/button.tsx';
import { useAction } from '../../../components/form/use-action.ts';
import { signOutOfDevice } from '../../../data/auth/sign-out.ts';
import { useAccount } from '../../../data/auth/user.tsx';
import { useDeferredCalls } from '../../../data/offline/deferred/use-deferred-calls.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
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
