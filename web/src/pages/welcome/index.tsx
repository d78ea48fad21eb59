import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { hasLeftoverData } from '../../live/auth/sign-out-broadcast.ts';
import { LanguageSwitch } from '../../pieces/account/language-switch.tsx';
import { SignIn } from '../../pieces/account/sign-in.tsx';
import { PageContent } from '../../pieces/layout/page-content.tsx';
import { JoinByCode } from '../../pieces/people/join-by-code.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './welcome.module.css';

// What it takes to forget is loaded by nobody who has nothing to forget.
const LeftoverDataNotice = lazy(() => import('./leftover-data-notice.tsx'));

/** What whoever is not signed in sees first: what this is, a code's way in, and signing in. */
export default function Welcome() {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.name}>{say('common.name')}</p>
        <LanguageSwitch />
      </header>
      <PageContent className={styles.main}>
        {hasLeftoverData() && (
          <Suspense>
            <LeftoverDataNotice />
          </Suspense>
        )}
        <div className={styles.promise}>
          <h1>{say('welcome.question')}</h1>
          <p>{say('welcome.promise')}</p>
        </div>
        <section className={styles.card} aria-labelledby="join-title">
          <h2 id="join-title">{say('welcome.joinTitle')}</h2>
          <JoinByCode />
        </section>
        <section className={styles.card}>
          <SignIn />
        </section>
      </PageContent>
      <footer className={styles.foot}>
        {say('common.attribution')} <Link href="/privacy">{say('common.privacy')}</Link>
      </footer>
    </div>
  );
}
