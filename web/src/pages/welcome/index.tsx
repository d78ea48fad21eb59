import { useState } from 'react';
import { JoinByCode } from '../../pieces/join-by-code.tsx';
import { LanguageSwitch } from '../../pieces/language-switch.tsx';
import { useWords } from '../../words/index.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './welcome.module.css';

export type Way = 'sign-in' | 'sign-up' | 'forgotten';

/** What whoever is not signed in sees first: what this is, a code's way in, and signing in. */
export default function Welcome() {
  const { say } = useWords();
  const [way, setWay] = useState<Way>('sign-in');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.name}>{say('common.name')}</p>
        <LanguageSwitch />
      </header>
      <main id="content" className={styles.main}>
        <div className={styles.promise}>
          <h1>{say('welcome.question')}</h1>
          <p>{say('welcome.promise')}</p>
        </div>
        <section className={styles.card} aria-labelledby="join-title">
          <h2 id="join-title">{say('welcome.joinTitle')}</h2>
          <JoinByCode />
        </section>
        <section className={styles.card}>
          {way === 'forgotten' ? (
            <ForgottenPassword onBack={() => setWay('sign-in')} />
          ) : (
            <SignInForm key={way} way={way} onWay={setWay} />
          )}
        </section>
      </main>
      <footer className={styles.foot}>{say('common.attribution')}</footer>
    </div>
  );
}
