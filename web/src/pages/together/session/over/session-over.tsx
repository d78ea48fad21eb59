import { Clapperboard } from 'lucide-react';
import { type ComponentProps, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { Credits } from '#components/people/credits/credits.tsx';
import { CreditsRoll, useCreditsRoll } from '#components/people/credits/credits-roll.tsx';
import { sessionSummaryOf } from '#components/people/credits/summary.ts';
import { Farewell } from '#components/people/farewell.tsx';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { handDeviceTo, removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { withMoreWords } from '#i18n/catalogues.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { OfferGuestAccount } from '../keep/offer-guest-account.tsx';
import { withOwnTitles } from '../movies/gains/own-titles.ts';
import { WatchedMovies } from '../movies/gains/watched-movies.tsx';
import { useSession } from '../session-context.tsx';
import styles from './session-over.module.css';

const NextTime = lazyComponent(withMoreWords(() => import('./next-time/next-time.tsx')));

/** The page of an evening that is over: credits, movies, sharing. */
export function SessionOver({ isCelebrating }: { isCelebrating: boolean }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { id, session, sharers, gains } = useSession();
  // Its guests may keep the evening until this page is left.
  useEffect(() => {
    handDeviceTo(id, uid);
    return () => void removeGuestSeats(id);
  }, [id, uid]);
  const earned = useMemo(() => gains && [...gains.values()], [gains]);
  const progress = ifKnown(useProgress(uid));
  const toldGains = earned?.map((gain) =>
    gain.uid === uid ? withOwnTitles(gain, progress?.challenges ?? {}) : gain,
  );
  const summary = sessionSummaryOf(session, toldGains ?? null, locale, say('session.ownChallenge'));
  const hasMovies = summary.movies.length > 0;
  const { isRolling, canRoll, end, roll } = useCreditsRoll(id, hasMovies && gains !== null && !isCelebrating);
  const { heir, within } = useFocusHeir();
  return (
    <div className={layout.stackL} {...within}>
      {hasMovies ? (
        <Farewell session={session} gains={earned} titleRef={heir} />
      ) : (
        <WithoutMovies gains={earned} />
      )}
      {isRolling && <CreditsRoll summary={summary} onEnd={end} />}
      {hasMovies && <Screen summary={summary} onRoll={canRoll ? roll : null} />}
      <NextTime summary={summary} />
      {sharers.map((sharer) => (
        <OfferGuestAccount key={sharer.uid} of={sharer} />
      ))}
      <WatchedMovies />
      {hasMovies && (
        <Link className={layout.tapLink} href="/evening">
          {say('session.toSessions')}
        </Link>
      )}
    </div>
  );
}

function WithoutMovies({ gains }: { gains: ComponentProps<typeof Farewell>['gains'] }) {
  const { say } = useWords();
  const { session } = useSession();
  return (
    <section className={`${surface.hollow} ${styles.nothing}`}>
      <Scene of={closedCurtain} />
      <Farewell session={session} gains={gains} />
      <Link href="/evening" className={`${buttons.button} ${buttons.main}`}>
        {say('session.toSessions')}
      </Link>
    </section>
  );
}

type ScreenProps = { summary: ReturnType<typeof sessionSummaryOf>; onRoll: (() => void) | null };

/** The credits, and what shares or plays them. */
function Screen({ summary, onRoll }: ScreenProps) {
  const { say, locale } = useWords();
  const { id } = useSession();
  const titles = summary.movies.map(({ title }) => title);
  return (
    <section className={styles.screen} data-theme="dark" aria-label={say('credits.label')}>
      <Credits summary={summary} />
      <div className={`${layout.wrapM} ${styles.actions}`}>
        <ShareButton
          thing={{ kind: 'credits', id }}
          text={say('sharing.text_credits', { titles: listInWords(titles, locale) })}
        />
        {onRoll && (
          <Button kind="quiet" onClick={onRoll}>
            <Clapperboard aria-hidden />
            {say('credits.play')}
          </Button>
        )}
      </div>
    </section>
  );
}
