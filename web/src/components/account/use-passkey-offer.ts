import type { Locale } from '@cine/contract/primitives';
import { useEffect, useRef } from 'react';
import { PasskeyFault } from '#data/auth/passkeys/passkey-fault.ts';

const gestures = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Offers passkeys in a form's fields from the first sign of somebody who is there, so that a page costs
 * nothing before. `onFault` hears why one that was chosen didn't sign in.
 */
export function usePasskeyOffer(isOffered: boolean, locale: Locale, onFault: (error: unknown) => void): void {
  const tell = useRef(onFault);
  tell.current = onFault;

  useEffect(() => {
    if (!isOffered || !('PublicKeyCredential' in window)) return;
    let isOver = false;
    let withdraw = () => {};

    async function offer() {
      stopListening();
      try {
        const { offerPasskeys, withdrawOffer } = await import('#data/auth/passkeys/passkeys.ts');
        if (isOver) return;
        withdraw = withdrawOffer;
        await offerPasskeys(locale);
      } catch (error) {
        if (isOver || error instanceof PasskeyFault) return;
        tell.current(error);
        // Its challenge is used up: another one with the next sign.
        listen();
      }
    }

    function begin() {
      void offer();
    }
    function listen() {
      for (const gesture of gestures) addEventListener(gesture, begin);
    }
    function stopListening() {
      for (const gesture of gestures) removeEventListener(gesture, begin);
    }
    listen();
    return () => {
      isOver = true;
      stopListening();
      withdraw();
    };
  }, [isOffered, locale]);
}
