import { type ComponentProps, useEffect } from 'react';
import { heedLeaving } from '../live/left.ts';
import { PlayerProvider, usePlayer } from '../live/player.tsx';
import { Failing } from '../pieces/failing.tsx';
import { ThemeProvider } from '../style/theme.tsx';
import { useWords, WordsProvider } from '../words/index.tsx';
import { Routes } from './routes.tsx';

heedLeaving();

export function App({ first }: { first: ComponentProps<typeof WordsProvider>['first'] }) {
  return (
    <ThemeProvider>
      <WordsProvider first={first}>
        <Failing>
          <PlayerProvider>
            <AccountLanguage />
            <Routes />
          </PlayerProvider>
        </Failing>
      </WordsProvider>
    </ThemeProvider>
  );
}

/** Speaks the language that the account says, once it is known. */
function AccountLanguage() {
  const { account } = usePlayer();
  const { setLocale } = useWords();
  const locale = account !== null && typeof account === 'object' ? account.locale : null;
  useEffect(() => {
    if (locale) setLocale(locale);
  }, [locale, setLocale]);
  return null;
}
