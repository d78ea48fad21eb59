import { useWords } from '../../words/index.tsx';
import styles from './landing-header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The product's name and the languages, on pages for users who may not be signed in. */
export function LandingHeader() {
  const { say } = useWords();
  return (
    <header className={styles.head}>
      <p className={styles.name}>{say('common.name')}</p>
      <LanguageSwitch />
    </header>
  );
}
