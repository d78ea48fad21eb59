import { type ComponentProps, useEffect, useLayoutEffect } from 'react';
import { Router } from 'wouter';
import { ErrorBoundary } from '#components/feedback/error-boundary.tsx';
import { reloadOnSignOut } from '#data/auth/sign-out-broadcast.ts';
import { knownAccount, UserProvider, useUser } from '#data/auth/user.tsx';
import { keptLanguage } from '#data/device/chosen-language.ts';
import { useWords, WordsProvider } from '#i18n/index.tsx';
import { ThemeProvider } from '#style/theme.tsx';
import { aroundNavigation } from './around-navigation.ts';
import { Routes } from './routes.tsx';

reloadOnSignOut();

/** The whole dashboard: error boundary, language, theme, user, and the pages by their addresses. */
export function App({ first }: { first: ComponentProps<typeof WordsProvider>['first'] }) {
  return (
    <ThemeProvider>
      <WordsProvider first={first}>
        <ErrorBoundary>
          <UserProvider>
            <AccountLanguage />
            <AccountZone />
            <Router aroundNav={aroundNavigation}>
              <Routes />
            </Router>
          </UserProvider>
        </ErrorBoundary>
      </WordsProvider>
    </ThemeProvider>
  );
}

/** Switches to the account's language, unless another was chosen here and is still being saved. */
function AccountLanguage() {
  const { identity, account } = useUser();
  const { setLocale } = useWords();
  const uid = identity.state === 'signed-in' ? identity.uid : null;
  const locale = knownAccount(account)?.locale ?? null;
  useEffect(() => {
    if (uid !== null && locale) setLocale(keptLanguage(uid) ?? locale);
  }, [uid, locale, setLocale]);
  return null;
}

/** Shows all times in the account's time zone, before anything is seen in the device's. */
function AccountZone() {
  const { account } = useUser();
  const { setZone } = useWords();
  const zone = knownAccount(account)?.timeZone ?? null;
  useLayoutEffect(() => setZone(zone), [zone, setZone]);
  return null;
}
