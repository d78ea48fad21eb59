import type { ReactNode } from 'react';
import { Wordmark } from '../layout/wordmark.tsx';
import styles from './landing-header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The header of pages before sign-in: name, a way further down, and language. */
export function LandingHeader({ children }: { children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <p>
        <Wordmark />
      </p>
      {children}
      <LanguageSwitch />
    </header>
  );
}
