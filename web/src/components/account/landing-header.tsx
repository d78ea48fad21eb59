import { Wordmark } from '../layout/wordmark.tsx';
import styles from './landing-header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The product's name and the languages, on pages for users who may not be signed in. */
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
