import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { signInWithGoogle } from '#data/auth/google-window.ts';
import { SignInError, type SignInFault } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';

/** Firebase's own way to sign in with Google. */
export default function GoogleWindow() {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);

  async function open() {
    setBusy(true);
    setFault(null);
    try {
      await signInWithGoogle();
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'failed');
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {fault && <Notice>{say(`welcome.${fault}`)}</Notice>}
      <Button busy={busy} onClick={() => void open()}>
        {say('welcome.with', { name: 'Google' })}
      </Button>
    </>
  );
}
