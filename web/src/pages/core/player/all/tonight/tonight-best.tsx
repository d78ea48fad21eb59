import { isWeekly } from '@cine/contract/game/weekly/weeks';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { Coins, Flame, Star } from 'lucide-react';
import { Link } from 'wouter';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import WeeklyEmblem from '#components/challenge/weekly/weekly-emblem.tsx';
import { Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import textures from '#style/textures.module.css';
import type { BestMovie } from './best-movie.ts';
import styles from './tonight.module.css';
import type { TonightPay, TonightStep } from './tonight-pay.ts';
import type { BestTonight } from './use-best-tonight.ts';
import { useTonightPay } from './use-tonight-pay.ts';

type Props = Pick<BestTonight, 'company'> & { best: BestMovie; progress: Progress | null };

/** The movie that brings most, and what it brings. */
export function TonightBest({ best, progress, company }: Props) {
  const { say, locale } = useWords();
  const { movie, advances } = best;
  const pay = useTonightPay(progress, best, company);
  return (
    <section className={`${textures.velvet} ${styles.tonight}`} aria-labelledby="tonight-title">
      <Poster movie={movie} sizes="7rem" />
      <div className={styles.words}>
        <h2 id="tonight-title" className={styles.title}>
          {say('player.upForGrabs')}
        </h2>
        <p className={styles.movie}>
          <Link href={`/movies/${movie.movieId}`}>{titleOf(movie, locale)}</Link>
        </p>
        {pay ? <Gain pay={pay} /> : <p className={styles.xp}>{'\u00a0'}</p>}
        <Steps steps={pay?.steps ?? advances} progress={progress} />
      </div>
    </section>
  );
}

/** XP, coins and the day of the streak; or why the movie earns nothing. */
function Gain({ pay: { xp, coins, streak, unpaid, inCompany } }: { pay: TonightPay }) {
  const { say } = useWords();
  return (
    <>
      {xp > 0 && <p className={styles.xp}>{say('challenge.reward', { xp })}</p>}
      <ul className={styles.extras}>
        <li>
          <Flame aria-hidden />
          {say('player.streakDay', { day: streak })}
        </li>
        {coins > 0 && (
          <li>
            <Coins aria-hidden />
            {say('player.signedCoins', { coins, sign: 'more' })}
          </li>
        )}
      </ul>
      {unpaid && <p className={prose.note}>{say(`player.unpaid_${unpaid}`)}</p>}
      {inCompany !== null && <p className={prose.note}>{say('player.inCompany', { xp: inCompany })}</p>}
    </>
  );
}

function Steps({ steps, progress }: { steps: readonly TonightStep[]; progress: Progress | null }) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.steps}>
      {steps.map(({ challengeId, titles, count, target, completes }) => {
        const joined = progress?.challenges[challengeId];
        return (
          <li key={challengeId} data-completes={completes || undefined}>
            {joined && <Emblem challenge={joined.challenge} size="s" />}
            {!joined && isWeekly(challengeId) && <WeeklyEmblem challengeId={challengeId} />}
            <span>
              {say('player.stepOf', {
                count,
                target,
                title: challengeTitle(titles, locale) ?? say('challenge.untitled'),
              })}
            </span>
            {completes && <Star aria-hidden />}
          </li>
        );
      })}
    </ul>
  );
}
