import type { Candidate } from '@cine/contract/operations/tonight';
import { ExpectedScores } from '../../pieces/movie/expected-scores.tsx';
import { Poster } from '../../pieces/movie/poster/poster.tsx';
import { reasonsInWords, type Teller, titleOf } from '../../pieces/movie/reasons-in-words.ts';
import { ago } from '../../words/relative-time.ts';
import styles from './candidate-pages.module.css';

type Props = {
  candidate: Candidate;
  teller: Teller;
  isFirst: boolean;
  isBusy: boolean;
  onPick: () => void;
};

/** One of three candidates; the whole card is the button. */
export function CandidateButton({ candidate, teller, isFirst, isBusy, onPick }: Props) {
  const { say, locale } = teller;
  const { year, runtime, certificate, checkedAt, stale } = candidate;
  const title = titleOf(candidate, locale);
  const facts = [year, runtime && say('movie.minutes', { minutes: runtime }), certificate].filter(Boolean);
  return (
    <article className={styles.pick} aria-busy={isBusy}>
      <div className={styles.poster}>
        <Poster movie={candidate} sizes="25vw" />
      </div>
      <h2>
        <button
          type="button"
          data-first={isFirst || undefined}
          aria-label={say('television.choose', { title })}
          onClick={onPick}
        >
          {title}
        </button>
      </h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.why}>{reasonsInWords(candidate, teller)}</p>
      <div className={styles.expected}>
        <ExpectedScores expected={candidate.expected} nameOf={teller.nameOf} me={null} />
      </div>
      <p className={styles.checked}>
        {say('movie.checked', { ago: ago(checkedAt, locale, Date.now()) })}
        {stale && <strong>{say('movie.stale')}</strong>}
      </p>
    </article>
  );
}
