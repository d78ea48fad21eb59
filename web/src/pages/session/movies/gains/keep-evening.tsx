import { useState } from 'react';
import { useAccount } from '../../../../live/auth/user.tsx';
import { SignIn } from '../../../../pieces/account/sign-in.tsx';
import { Button } from '../../../../pieces/form/button.tsx';
import { Dialog } from '../../../../pieces/layout/dialog.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';
import { useSession } from '../../session-context.tsx';
import styles from './keep-evening.module.css';

/** Offers a guest an account, which keeps all that they did. Nothing for members or for guests on somebody else's phone. */
export function KeepEvening() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { holder } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (kind !== 'guest' || holder.uid !== uid) return null;
  return (
    <section className={`${surface.tile} ${styles.keep}`} aria-labelledby="keep-title">
      <div className={layout.stackXs}>
        <h3 id="keep-title">{say('credits.keepTitle')}</h3>
        <p>{say('credits.keepHint')}</p>
      </div>
      <Button kind="main" onClick={() => setOpen(true)}>
        {say('welcome.signUp')}
      </Button>
      {isOpen && (
        <Dialog title={say('credits.keepTitle')} onClose={() => setOpen(false)}>
          <SignIn first="sign-up" />
        </Dialog>
      )}
    </section>
  );
}
