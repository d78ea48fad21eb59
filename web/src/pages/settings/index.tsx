import { useState } from 'react';
import { refreshIdentity } from '../../live/identity.ts';
import { usePlayer } from '../../live/player.tsx';
import { SignInError, type SignInFault, sendVerificationLink, signOut } from '../../live/sign-in.ts';
import { Button } from '../../pieces/button.tsx';
import { LanguageSwitch } from '../../pieces/language-switch.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { type Theme, useTheme } from '../../style/theme.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './settings.module.css';

const themes: readonly Theme[] = ['dark', 'light', 'system'];

/** What one can change about oneself and this device. */
export default function Settings() {
  const { say } = useWords();
  const { theme, setTheme } = useTheme();
  return (
    <div className={styles.page}>
      <h1>{say('common.me')}</h1>
      <UnverifiedAddress />
      <LanguageSwitch />
      <fieldset>
        <legend>{say('settings.theme')}</legend>
        {themes.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="theme" checked={theme === each} onChange={() => setTheme(each)} />
            {say(`settings.${each}`)}
          </label>
        ))}
      </fieldset>
      <Button onClick={() => void signOut()}>{say('common.signOut')}</Button>
    </div>
  );
}

/** An address that nobody has proved to be theirs can't bring back a lost password for sure. */
function UnverifiedAddress() {
  const { say, locale } = useWords();
  const { identity } = usePlayer();
  const [outcome, setOutcome] = useState<'sent' | SignInFault | null>(null);
  if (identity.state !== 'somebody' || identity.email === null || identity.emailVerified) return null;
  const { email } = identity;

  async function send() {
    try {
      await sendVerificationLink(locale);
      setOutcome('sent');
    } catch (error) {
      setOutcome(error instanceof SignInError ? error.fault : 'failed');
    }
  }

  return (
    <section className={styles.unverified}>
      <p>{say('settings.unverified', { email })}</p>
      <Button onClick={() => void send()}>{say('settings.sendAgain')}</Button>
      <Button kind="quiet" onClick={() => void refreshIdentity()}>
        {say('settings.verifiedNow')}
      </Button>
      {outcome === 'sent' && <Notice kind="news">{say('settings.sent', { email })}</Notice>}
      {outcome !== null && outcome !== 'sent' && <Notice>{say(`welcome.${outcome}`)}</Notice>}
    </section>
  );
}
