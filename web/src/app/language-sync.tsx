import { updateAccount } from '@cine/contract/account';
import { useEffect, useRef } from 'react';
import { useAccount } from '../live/auth/player.tsx';
import { forgetChosenLanguage, keptLanguage } from '../live/device/chosen-language.ts';
import { useDeferrable } from '../live/offline/outbox/use-deferrable.ts';

/** Tells the account of a language whose choice was cut off, as by a page that was reloaded at once. */
export function LanguageSync() {
  const { uid } = useAccount();
  const update = useDeferrable(updateAccount);
  const isSent = useRef(false);
  useEffect(() => {
    const locale = keptLanguage(uid);
    if (locale === null || isSent.current) return;
    isSent.current = true;
    // Refused or taken, the account says by then what is so.
    void update({ locale })
      .catch(() => {})
      .finally(() => forgetChosenLanguage(uid, locale));
  }, [uid, update]);
  return null;
}
