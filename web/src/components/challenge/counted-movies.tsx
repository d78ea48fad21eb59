import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import { watchesOf } from '@cine/contract/queries';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './counted-movies.module.css';
import { MovieLine } from './movie-line.tsx';
import { ProgressPips } from './progress-pips.tsx';

type ChallengeProgress = Pick<JoinedChallengeDocument, 'currentCount' | 'moviesWatched'> & {
  challenge: Pick<JoinedChallengeDocument['challenge'], 'targetCount'>;
};

type Props = {
  joined: ChallengeProgress;
  uid: string;
  isOpen?: boolean;
  /** What is missing, in words below the pips. */
  children?: ReactNode;
};

const shownMovies = 100;

/** The movies that counted for a challenge, on request. */
export function CountedMovies({ joined, uid, isOpen = false, children }: Props) {
  const { say } = useWords();
  const [isNamed, setNamed] = useState(isOpen);
  const { currentCount, challenge, moviesWatched } = joined;
  const count = Math.min(currentCount, challenge.targetCount);
  const row = (
    <>
      <ProgressPips count={count} target={challenge.targetCount} />
      <span className={children ? 'unseen' : prose.note}>
        {say('challenge.of', { count, target: challenge.targetCount })}
      </span>
      {children && <span className={styles.missing}>{children}</span>}
    </>
  );
  if (moviesWatched.length === 0) return <p className={`${layout.centeredRow} ${styles.row}`}>{row}</p>;
  return (
    <details className={styles.named} open={isNamed} onToggle={(event) => setNamed(event.currentTarget.open)}>
      <summary className={layout.centeredRow}>
        {row}
        <span className="unseen">{say('challenge.whichMovies')}</span>
      </summary>
      {isNamed && <Titles movieIds={moviesWatched} uid={uid} />}
    </details>
  );
}

/** Read on demand: the progress has only ids. */
function Titles({ movieIds, uid }: { movieIds: readonly number[]; uid: string }) {
  const { say } = useWords();
  const query = useMemo(() => watchesOf(uid), [uid]);
  const watches = useDocuments(query, { limit: shownMovies });
  const facts = new Map(
    watches.state === 'there' ? watches.data.map(({ data }) => [data.movieId, data.facts]) : [],
  );
  return (
    <ul className={styles.titles} aria-busy={watches.state === 'loading'}>
      {movieIds.map((movieId) => {
        const movieFacts = facts.get(movieId);
        return (
          <li key={movieId}>
            {movieFacts ? (
              <MovieLine movie={{ movieId, ...movieFacts }} />
            ) : (
              <Link className={layout.tapLink} href={`/movies/${movieId}`}>
                {watches.state === 'there' ? say('challenge.earlierMovie') : '…'}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
