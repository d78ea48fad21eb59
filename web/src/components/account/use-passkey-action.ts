import { useState } from 'react';
import { PasskeyFault } from '#data/auth/passkeys/passkey-fault.ts';
import { useWords } from '#i18n/index.tsx';
import { faultOf } from '../form/use-action.ts';

/** Runs what asks for a passkey; tells whether it is under way, and why the last one failed. */
export function usePasskeyAction() {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function run(act: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (error) {
      const isOfPasskey = error instanceof PasskeyFault;
      setFault(isOfPasskey ? say(`settings.passkey_${error.kind}`) : faultOf(error, say));
    } finally {
      setBusy(false);
    }
  }

  return { busy, fault, run };
}
