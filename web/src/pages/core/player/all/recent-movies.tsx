import { challengePay, type Pay } from '@cine/contract/game/pay/rewards';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { toInstant } from '@cine/contract/time';
import { Link } from 'wouter';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { Progress, RecentMovie } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { calendarLeaf } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import styles from './recent-movies.module.css';

/** What may pay for a movie after its evening. */
const laterReasons = ['rating', 'vote', 'badge', 'milestone'] as const;

/** The first tickets; the others unfold. */
const firstCount = 2;

/** The player's recent movies as tickets, with what each earned. */
export function RecentMovies({ evenings, challenges }: Pick<Progress, 'evenings' | 'challenges'>) {
  const { say } = useWords();
  if (evenings.length === 0) return null;
  const earlier = evenings.slice(firstCount);
  return (
    <section className={layout.stackM} aria-labelledby="recent-movies-title">
      <h2 id="recent-movies-title">{say('player.recentMovies')}</h2>
      <Tickets evenings={evenings.slice(0, firstCount)} challenges={challenges} />
      {earlier.length > 0 && (
        <details className={surface.disclosure}>
          <summary>{say('player.earlierMovies', { count: earlier.length })}</summary>
          <Tickets evenings={earlier} challenges={challenges} />
        </details>
      )}
    </section>
  );
}

function Tickets({ evenings, challenges }: Pick<Progress, 'evenings' | 'challenges'>) {
  return (
    <ol className={styles.tickets}>
      {evenings.map((movie) => (
        <li key={movie.movieId}>
          <Ticket movie={movie} challenges={challenges} />
        </li>
      ))}
    </ol>
  );
}

function Ticket({ movie, challenges }: Pick<Progress, 'challenges'> & { movie: RecentMovie }) {
  const { say, locale } = useWords();
  const { movieId, at, steps, earned, unpaid } = movie;
  const { weekday, day, month } = calendarLeaf(at, locale, serverNow());
  const { xp, coins } = earned ? sumOfPay(earned.paid) : formerlyEarned(movie, challenges);
  return (
    <article className={`${textures.ticket} ${styles.ticket}`} aria-label={titleOf(movie, locale)}>
      <time className={styles.stub} dateTime={toInstant(at)}>
        <span>{weekday}</span> <strong>{day}</strong> <span>{month}</span>
      </time>
      <div className={layout.stackXs}>
        <h3 className={styles.title}>
          <Link className={surface.coverLink} href={`/movies/${movieId}`}>
            {titleOf(movie, locale)}
          </Link>
        </h3>
        {steps.length > 0 && (
          <ul className={styles.steps}>
            {steps.map(({ challengeId, titles, count, target }) => {
              const challenge = challenges[challengeId]?.challenge ?? readyMadeChallenges.get(challengeId);
              const title =
                challengeTitle({ ...challenge?.titles, ...titles }, locale) ?? say('challenge.untitled');
              return (
                <li key={challengeId}>
                  {challenge && <Emblem challenge={challenge} size="s" />}
                  <span>
                    {count < target
                      ? say('player.stepOf', { count, target, title })
                      : say('player.challengeDone', { title })}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        {unpaid && <p className={styles.small}>{say(`player.unpaid_${unpaid}`)}</p>}
        {earned?.later && <LaterPay of={earned.later} />}
      </div>
      {xp > 0 && (
        <strong className={styles.xp}>
          {say('challenge.reward', { xp })}
          {coins > 0 && <small>{say('player.signedCoins', { coins, sign: 'more' })}</small>}
        </strong>
      )}
    </article>
  );
}

/** As evenings show it, from before what a movie earned was kept: only challenges of ours pay coins. */
function formerlyEarned({ steps, pay }: RecentMovie, challenges: Progress['challenges']): Pay {
  const payOf = ({ challengeId, xp }: RecentMovie['steps'][number]) => {
    const challenge = challenges[challengeId]?.challenge ?? readyMadeChallenges.get(challengeId);
    return challenge?.makerId === null ? challengePay(xp) : { xp, coins: 0 };
  };
  return sumOfPay([...steps.map(payOf), ...(pay ? [pay] : [])]);
}

/** What came after the evening, and for what. */
function LaterPay({ of }: { of: NonNullable<RecentMovie['earned']>['paid'] }) {
  const { say } = useWords();
  const { xp, coins } = sumOfPay(of);
  const amounts = [
    ...(xp > 0 ? [say('player.signedXp', { xp, sign: 'more' })] : []),
    ...(coins > 0 ? [say('player.signedCoins', { coins, sign: 'more' })] : []),
  ];
  const reasons = laterReasons.filter((reason) => of.some(({ reward }) => reward === reason));
  if (amounts.length === 0) return null;
  return (
    <p className={styles.small}>
      {say('player.later', {
        amounts: joinNames(amounts),
        reasons: joinNames(reasons.map((reason) => say(`player.later_${reason}`))),
      })}
    </p>
  );
}
