import { updateAccount } from '@cine/contract/operations/core/account';
import { useEffect, useRef } from 'react';
import { useAccount } from '../data/auth/user.tsx';
import { forgetChosenLanguage, keptLanguage } from '../data/device/chosen-language.ts';
import { useDeferrable } from '../data/offline/deferred/use-deferrable.ts';

/** Saves a chosen language that did not reach the account, as when the page was reloaded at once. */
export function LanguageSync() {
  const { uid } = useAccount();
  const update = useDeferrable(updateAccount);
  const isSent = useRef(false);
  useEffect(() => {
    const locale = keptLanguage(uid);
    if (locale === null || isSent.current) return;
    isSent.current = true;
    // Whether it was refused or saved, the account is right by then.
    void update({ locale })
      .catch(() => {})
      .finally(() => forgetChosenLanguage(uid, locale));
  }, [uid, update]);
  return null;
}
