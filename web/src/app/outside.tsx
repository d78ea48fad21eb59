import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Content } from '../pieces/content.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { useWords } from '../words/index.tsx';
import styles from './outside.module.css';

/** What is around a page that is also for those who are not signed in. */
export function Outside({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link className={styles.name} href="/">
          {say('common.name')}
        </Link>
        <LanguageSwitch />
      </header>
      <Content>{children}</Content>
    </div>
  );
}
