import { showChallengeReasons } from '@cine/contract/operations/together/challenge-drafts';
import type { FromSentence } from '@cine/contract/operations/together/challenges';
import { useState } from 'react';
import { MovieLine } from '#components/challenge/movie-line.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './draft/draft.module.css';

/** Why each movie of a challenge from a sentence is in its list, how sure that is, and who said so. */
export function WhyTheseMovies({ challengeId, by }: Pick<FromSentence, 'by'> & { challengeId: string }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const count = by.model + by.vectors + by.terms + by.maker;
  return (
    <details className={surface.disclosure} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('challengeDrafts.why', { count })}</summary>
      {isOpen && <Reasons challengeId={challengeId} />}
    </details>
  );
}

function Reasons({ challengeId }: { challengeId: string }) {
  const { say } = useWords();
  const { data, refusal, again } = useAnswer(showChallengeReasons, { challengeId });
  if (!data)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} isSmall />
    ) : (
      <Skeleton count={3} size="line" />
    );
  return (
    <div className={layout.stackM}>
      <p className={prose.note}>{say('challengeDrafts.whyHint')}</p>
      <ul className={styles.movies}>
        {data.movies.map(({ reason, confidence, by, model, ...movie }) => (
          <li key={movie.movieId} className={styles.why}>
            <MovieLine movie={movie} />
            <p className={prose.note}>
              {dotted([
                ...(reason === '' ? [] : [reason]),
                say('challengeDrafts.whyBy', { by, confidence, model: model ?? '' }),
              ])}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
