import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LanguageSwitch } from '#components/account/language-switch.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { Wordmark } from '#components/layout/wordmark.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import styles from './signed-out-frame.module.css';

/** Frame of pages that signed-out users see, too. */
export function SignedOutFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link className={styles.name} href="/">
          <Wordmark />
        </Link>
        <LanguageSwitch />
      </header>
      <PageContent>{children}</PageContent>
      <footer className={styles.foot}>
        <LegalLinks />
      </footer>
    </div>
  );
}
