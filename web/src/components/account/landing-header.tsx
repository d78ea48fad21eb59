import { Wordmark } from '../layout/wordmark.tsx';
import styles from './landing-header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The header of pages before sign-in: name and language. */
export function LandingHeader() {
  return (
    <header className={styles.head}>
      <p>
        <Wordmark />
      </p>
      <LanguageSwitch />
    </header>
  );
}
