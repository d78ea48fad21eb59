import { Link } from 'wouter';
import { completedPay } from '#components/challenge/pay/pays-now.ts';
import { playerChallengeOf } from '#components/challenge/player-challenge.ts';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import popcorn from '#components/feedback/scenes/popcorn.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Candidate } from '#components/movie/candidate/candidate.tsx';
import { saidInWords, samePlaces } from '#components/movie/candidate/said-once.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './player.module.css';
import type { Suggestions } from './use-suggestions.ts';

type Props = {
  progress: Progress | null;
  uid: string;
  suggestions: Suggestions;
  /** The movie that is shown above. */
  besides: number | null;
};

/** Unseen movies on the user's services, those that advance challenges first. */
export function NextMovies({ progress, uid, suggestions, besides }: Props) {
  const { say, locale } = useWords();
  const isOnline = useOnline();
  const { displayName } = useAccount();
  const { data, isAsking, refusal, again } = suggestions;
  const joined = Object.values(progress?.challenges ?? {});
  const now = serverNow();
  const hasActive = joined.some((one) => playerChallengeOf(one.challenge, one, now).standing === 'active');
  const rows = data?.movies.filter(({ movieId }) => movieId !== besides) ?? [];
  const places = samePlaces(rows);
  const teller = { say, locale, me: uid, nameOf: () => displayName };
  const shared = saidInWords(rows, places, now, teller);
  if (data?.total === 0)
    return (
      <EmptyState scene={popcorn} title={say('player.noNext')} text={say('player.noNextHint')}>
        <Link href="/settings" className={`${buttons.button} ${buttons.plain}`}>
          {say('player.changeServices')}
        </Link>
      </EmptyState>
    );
  return (
    <section
      className={`${layout.stackM} ${styles.section}`}
      aria-labelledby="next-title"
      aria-busy={isAsking}
    >
      <header className={layout.headingRow}>
        <h2 id="next-title">{say('player.next')}</h2>
        {data && hasActive && (
          <p className={prose.soft}>{say('player.advancing', { count: data.advancing })}</p>
        )}
      </header>
      {!isOnline && !data && <p className={prose.soft}>{say('player.nextOffline')}</p>}
      {isOnline && refusal && !data && <RetryNotice isSmall refusal={refusal} onRetry={again} />}
      {isOnline && !data && !refusal && <Skeleton count={3} />}
      {data && (
        <>
          <p className={styles.said}>
            {shared && <span>{shared}</span>}
            {data.sampleOffers && <span className={surface.sample}>{say('session.sampleOffers')}</span>}
          </p>
          <ol className={`${layout.dividedRows} ${styles.next}`}>
            {rows.map((movie) => (
              <li key={movie.movieId}>
                <Candidate
                  candidate={movie}
                  look="row"
                  me={uid}
                  nameOf={() => displayName}
                  listPlaces={places}
                >
                  {progress && movie.advances.some(({ completes }) => completes) && (
                    <p className={styles.gain}>
                      {say('challenge.reward', { xp: completedPay(movie.advances, progress).xp })}
                    </p>
                  )}
                </Candidate>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
