import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { useWay } from '#components/account/ways/use-way.ts';
import { WayNotice } from '#components/account/ways/way-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { confirmedUser } from '#data/auth/confirmed-user.ts';
import { type Attempt, takeAttempt, takeReturned } from '#data/auth/ways/attempt.ts';
import { handOver } from '#data/auth/ways/hand-over.ts';
import { providerOf, useProviders } from '#data/auth/ways/provider-list.ts';
import { ownSeat } from '#data/firebase.ts';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';

/** Where providers return to: hands what came back to the page that opened this window, or ends it itself. */
export default function SigningIn() {
  const { say, locale } = useWords();
  const [{ attempt, provider: id, returned, isTaken }] = useState(come);
  // Another site may have begun it, to sign this browser in as somebody else.
  const [isAsking, setAsking] = useState(attempt === null && returned.code !== undefined);
  const [, navigate] = useLocation();
  const [isOver, setOver] = useState(false);
  const isReplacing = useRef(false);
  const from = pathOf(attempt);
  const done = () => {
    if (isReplacing.current) leave();
    else navigate(from, { replace: true });
  };
  const { now, begin, end } = useWay(attempt?.purpose ?? 'enter', {
    onDone: done,
    from,
    uid: attempt?.uid ?? null,
  });
  // Its name is shown as soon as this device knows it.
  useProviders();
  const way = providerOf(id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it came once.
  useEffect(() => {
    if (isAsking) return;
    void isTaken.then(async (taken) => {
      if (taken) return leave();
      // Then the page that opened this window has stopped waiting, and shows whoever is signed in.
      const isForm = attempt?.isWindow === true && attempt.purpose === 'enter';
      isReplacing.current = isForm && (await confirmedUser(ownSeat())) !== null;
      await end(way, returned, attempt?.toLink);
    });
  }, [isAsking]);

  function leave() {
    window.close();
    setOver(true);
  }

  return (
    <div className={styles.page}>
      <LandingHeader />
      <PageContent className={`${layout.landing} ${styles.main}`}>
        {isAsking || isOver || now?.step === 'failed' ? (
          <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}>
            <h1>{say('welcome.signIn')}</h1>
            {isOver && <p>{say('welcome.way_over')}</p>}
            {isAsking && (
              <Button kind="main" onClick={() => setAsking(false)}>
                {say('welcome.with', { name: way.names[locale] })}
              </Button>
            )}
            {now && (
              <WayNotice
                now={{ ...now, way: now.way.provider === id ? way : now.way }}
                onAgain={begin}
                onPassword={() => navigate(from, { replace: true })}
                onApart={(state) => void end(way, { state, apart: true })}
              />
            )}
            {isOver ? (
              <Button onClick={() => window.close()}>{say('common.close')}</Button>
            ) : (
              <p>
                <Link href={from} replace className={`${buttons.button} ${buttons.quiet}`}>
                  {say('common.back')}
                </Link>
              </p>
            )}
          </section>
        ) : (
          <Loading label={say('welcome.way_ending')} />
        )}
      </PageContent>
      <footer>
        <LegalLinks />
      </footer>
    </div>
  );
}

/** What came back, and whether the page that waits for it has taken it. */
function come() {
  const attempt = takeAttempt();
  const returned = takeReturned();
  const isTaken = attempt?.isWindow ? handOver(attempt.id, returned) : Promise.resolve(false);
  return { attempt, provider: attempt?.provider ?? returned.provider ?? '', returned, isTaken };
}

/** Where the user was, if that is a path of ours. */
function pathOf(attempt: Attempt | null): string {
  const { origin, pathname, search } = new URL(attempt?.from ?? '/', location.origin);
  return origin === location.origin && pathname !== location.pathname ? pathname + search : '/';
}
