import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LanguageSwitch } from '../pieces/account/language-switch.tsx';
import { PageContent } from '../pieces/layout/page-content.tsx';
import { useWords } from '../words/index.tsx';
import styles from './signed-out-frame.module.css';

/** Frame of pages that signed-out users see, too. */
export function SignedOutFrame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link className={styles.name} href="/">
          {say('common.name')}
        </Link>
        <LanguageSwitch />
      </header>
      <PageContent>{children}</PageContent>
    </div>
  );
}
