import { EyeOff, SkipForward, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { Poster } from '#components/movie/poster/poster.tsx';
import { otherTitle, titleOf } from '#components/movie/reasons-in-words.ts';
import { RatingInput } from '#components/rating/rating-input.tsx';
import { ScaleSwitch } from '#components/rating/scale-switch.tsx';
import type { SkippedRatings, SkipReason } from '#data/device/skipped-ratings.ts';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './rating-stack.module.css';
import type { MovieToRate } from './use-movies-to-rate.ts';
import { useStackKeys } from './use-stack-keys.ts';

type Props = { left: readonly MovieToRate[]; ratings: OwnRatings; skipped: SkippedRatings };

/** What was done with a movie of the stack: its score, or why it was skipped. */
type Step = { movieId: number; title: string; what: number | SkipReason };

/** Movies to rate one by one, with skipping and going back. */
export function RatingStack({ left, ratings, skipped }: Props) {
  const { say, locale } = useWords();
  const ref = useRef<HTMLElement>(null);
  const current = left[0];
  const { last, news, fault, inWords, rate, skip, undo } = useSteps({ left, ratings, skipped });
  useStackKeys(ref, { rate, skip, undo });

  return (
    <section className={layout.stackL} aria-label={say('rate.stack')} ref={ref}>
      {current && (
        <article className={styles.card} aria-labelledby="asked-title">
          <MovieDetails key={current.movie.movieId} of={current} />
          {/* One for all of them, so that the focus stays where it is. */}
          <div className={`${layout.stackM} ${styles.entry}`}>
            <RatingInput title={titleOf(current.movie, locale)} score={null} onRate={rate} isFinal />
            <ScaleSwitch />
          </div>
        </article>
      )}
      {fault && <Notice>{fault}</Notice>}
      {(current || last) && (
        <div className={styles.ways}>
          <Button disabled={!last} onClick={undo}>
            <Undo2 aria-hidden />
            {say('rate.undo')}
          </Button>
          <Button disabled={!current} onClick={() => skip('unseen')}>
            <EyeOff aria-hidden />
            {say('rate.unseen')}
          </Button>
          <Button disabled={!current} onClick={() => skip('skipped')}>
            <SkipForward aria-hidden />
            {say('rate.skip')}
          </Button>
        </div>
      )}
      <p className={`${prose.note} ${styles.last}`} role="status">
        {last && inWords(last)}
        <span className="unseen"> {news}</span>
      </p>
      {current && <p className={`${prose.note} ${styles.keys}`}>{say('rate.keys')}</p>}
    </section>
  );
}

/** What was done in this visit, and what does more or undoes the last of it. */
function useSteps({ left, ratings, skipped }: Props) {
  const { say, locale } = useWords();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [news, setNews] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const current = left[0];
  const last = steps.at(-1);

  function done(what: Step['what']): Step | null {
    if (!current) return null;
    const title = titleOf(current.movie, locale);
    const step = { movieId: current.movie.movieId, title, what };
    setSteps([...steps, step]);
    setFault(null);
    const next = left[1] ? say('rate.nextIs', { title: titleOf(left[1].movie, locale) }) : '';
    setNews(`${inWords(step)} ${next}`);
    return step;
  }

  function rate(score: number) {
    const step = done(score);
    if (step) void send(step, score);
  }

  function skip(reason: SkipReason) {
    const step = done(reason);
    if (step) skipped.skip(step.movieId, reason);
  }

  function undo() {
    if (!last) return;
    setSteps(steps.slice(0, -1));
    setNews(say('rate.backTo', { title: last.title }));
    if (typeof last.what === 'number') void send(last, null);
    else skipped.unskip(last.movieId);
  }

  async function send(step: Step, score: number | null) {
    try {
      await ratings.rate(step, score);
    } catch (error) {
      setSteps((all) => all.filter((each) => each !== step));
      setFault(say('rate.failed', { title: step.title, why: faultOf(error, say) }));
    }
  }

  function inWords({ title, what }: Step): string {
    return typeof what === 'number'
      ? say('rate.done_rated', { title, score: what })
      : say(`rate.done_${what}`, { title });
  }

  return { last, news, fault, inWords, rate, skip, undo };
}

function MovieDetails({ of: { movie, watchedAt } }: { of: MovieToRate }) {
  const { say, locale } = useWords();
  const { movieId, originalTitle, year, runtime, directors, genres } = movie;
  const title = titleOf(movie, locale);
  const facts = [
    otherTitle(originalTitle, title),
    year,
    runtime === null ? null : say('movie.minutes', { minutes: runtime }),
  ].filter((fact) => fact !== null);
  return (
    <>
      <div className={styles.poster}>
        <Poster movie={movie} sizes="(min-width: 60rem) 16rem, 40vw" />
      </div>
      <div className={styles.text}>
        {watchedAt !== null && (
          <p className={styles.seen}>
            {say('rate.watchedOn', { day: dayInWords(watchedAt, locale, serverNow()) })}
          </p>
        )}
        <h2 id="asked-title">
          <Link href={`/movies/${movieId}`}>{title}</Link>
        </h2>
        <p>{dotted(facts)}</p>
        {directors.length > 0 && <p>{joinNames(directors)}</p>}
        <p>{dotted(genres.map((genre) => genreName(genre, { say })))}</p>
      </div>
    </>
  );
}
