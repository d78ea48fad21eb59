import type { Candidate } from '@cine/contract/operations/together/tonight';
import { Star } from 'lucide-react';
import { dotted } from '#i18n/dotted.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import { Certificate } from '../certificate.tsx';
import styles from './candidate.module.css';

type Props = {
  candidate: Pick<Candidate, 'year' | 'runtime' | 'certificate' | 'otherCertificate' | 'genres' | 'rating'>;
  /** How many genres are named. */
  most: number;
};

/** A candidate's facts in a line: year, length, age, rating. */
export function CandidateFacts({ candidate, most }: Props) {
  const { say, locale } = useWords();
  const { year, runtime, genres, rating } = candidate;
  const ofGenres = genres.slice(0, most).map((genre) => genreName(genre, { say }));
  const facts = [year, runtime === null ? null : say('movie.minutes', { minutes: runtime }), ...ofGenres];
  return (
    <p className={styles.facts}>
      <span>{dotted(facts)}</span>
      <span className={styles.marks}>
        <Certificate movie={candidate} className={styles.certificate} />
        {rating !== null && (
          <span className={styles.rating}>
            <span className="unseen">{say('movie.rating', { rating })}</span>
            <Star aria-hidden />
            <span aria-hidden>
              {numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rating)}
            </span>
          </span>
        )}
      </span>
    </p>
  );
}
