import { updateAccount } from '@cine/contract/operations/core/account';
import { useEffect, useRef } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { forgetChosenLanguage, keptLanguage } from '#data/device/chosen-language.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useTheme } from '#style/theme.tsx';

/** Keeps language and theme the same here and in the account. Shows nothing. */
export function AccountSync() {
  useLanguageSync();
  useThemeSync();
  return null;
}

/** Saves a chosen language that did not reach the account. */
function useLanguageSync() {
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
}

/** Shows the theme that the account has, once one was chosen on any device. */
function useThemeSync() {
  const { theme } = useAccount();
  const { setTheme } = useTheme();
  useEffect(() => {
    if (theme !== null) setTheme(theme);
  }, [theme, setTheme]);
}
