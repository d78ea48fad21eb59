import { showChallengeReasons } from '@cine/contract/operations/together/challenge-drafts';
import { MovieLine } from '#components/challenge/movie-line.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './draft/draft.module.css';

/** Why each movie of a challenge from a sentence is in its list, how sure that is, and who said so. */
export function WhyTheseMovies({ challengeId }: { challengeId: string }) {
  const { say } = useWords();
  const { data } = useAnswer(showChallengeReasons, { challengeId });
  if (!data || data.movies.length === 0) return null;
  const { movies } = data;
  return (
    <details className={surface.disclosure}>
      <summary>{say('challengeDrafts.why', { count: movies.length })}</summary>
      <div className={layout.stackM}>
        <p className={prose.note}>{say('challengeDrafts.whyHint')}</p>
        <ul className={styles.movies}>
          {movies.map(({ reason, confidence, by, model, ...movie }) => (
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
    </details>
  );
}
