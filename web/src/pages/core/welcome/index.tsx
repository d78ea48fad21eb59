import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { SignIn } from '#components/account/sign-in.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { hasLeftoverData } from '#data/auth/sign-out-broadcast.ts';
import { localSuite } from '#data/config.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import { EveningMiniature } from './evening-miniature.tsx';
import styles from './welcome.module.css';

// Only in builds for a local suite.
const SamplePeople = import.meta.env.VITE_LOCAL ? lazy(() => import('./sample-people.tsx')) : null;
// Loaded only when there is something to delete.
const LeftoverDataNotice = lazy(() => import('./leftover-data-notice.tsx'));

/** Says what the product is, and leads to joining by a code or signing in. */
export default function Welcome() {
  const { say } = useWords();
  const [address] = useSearchParams();
  const hasLeftover = hasLeftoverData();
  return (
    <div className={styles.page}>
      <LandingHeader>
        <a href="#sign-in" className={`${layout.tapLink} ${styles.down}`}>
          {say('welcome.signIn')}
        </a>
      </LandingHeader>
      <PageContent className={`${layout.landing} ${styles.main}`}>
        {(hasLeftover || address.has('ended')) && (
          <div className={`${layout.stackS} ${styles.news}`}>
            {hasLeftover && (
              <Suspense>
                <LeftoverDataNotice />
              </Suspense>
            )}
            {address.has('ended') && <Notice>{say('welcome.ended')}</Notice>}
          </div>
        )}
        <h1 className={styles.title}>
          <span>{say('welcome.question')}</span> <span>{say('welcome.stake')}</span>
        </h1>
        <section
          className={`${surface.roomyCard} ${textures.ticket} ${styles.code}`}
          aria-labelledby="join-title"
        >
          <h2 id="join-title">{say('welcome.codeTitle')}</h2>
          <div className={`${textures.tear} ${styles.stub}`}>
            <JoinByCode />
          </div>
        </section>
        <figure className={styles.figure}>
          <EveningMiniature />
          <figcaption>{say('welcome.promise')}</figcaption>
        </figure>
        <section id="sign-in" className={`${surface.roomyCard} ${styles.signIn}`}>
          <SignIn />
          {SamplePeople && localSuite?.people && (
            <Suspense>
              <SamplePeople people={localSuite.people} />
            </Suspense>
          )}
        </section>
      </PageContent>
      <footer className={prose.note}>
        <p>{say('common.attribution')}</p>
        <LegalLinks />
      </footer>
    </div>
  );
}
