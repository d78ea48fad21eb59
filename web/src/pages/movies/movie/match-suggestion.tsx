import {
  changeCustomMovie,
  matchCustomMovie,
  promoteCustomMovie,
} from '@cine/contract/operations/movies/custom-movies';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './movie.module.css';

type Props = { movieId: number; suggestedMatch: number | null; onChange: () => void };

/** Suggests catalogue movies that a custom movie may be, for its maker to confirm. */
export function MatchSuggestion({ movieId, suggestedMatch, onChange }: Props) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, run } = useAction();
  const { data } = useAnswer(matchCustomMovie, { movieId });
  if (!data || data.matches.length === 0) return null;

  async function promote(tmdbId: number) {
    await call(promoteCustomMovie, { movieId, tmdbId });
    navigate(`/movies/${tmdbId}`, { replace: true });
  }

  async function decline() {
    if (await run('decline', () => call(changeCustomMovie, { movieId, suggestedMatch: null }))) onChange();
  }

  return (
    <section className={styles.part} aria-labelledby="is-it-title">
      <h2 id="is-it-title">{say('customMovies.isItOne')}</h2>
      <p className={prose.note}>{say('customMovies.isItHint')}</p>
      <ul className={styles.matches}>
        {data.matches.map((match) => {
          const title = titleOf(match, locale);
          const isSuggested = match.movieId === suggestedMatch;
          return (
            <li key={match.movieId}>
              <MovieRow
                movie={match}
                chips={isSuggested && <Chip kind="news">{say('customMovies.sameTitleAndYear')}</Chip>}
              />
              <div className={`${layout.row} ${styles.actions}`}>
                <ConfirmButton
                  title={say('customMovies.promoteTitle', { title })}
                  hint={say('customMovies.promoteHint')}
                  yes={say('customMovies.promoteYes')}
                  no={say('customMovies.promoteNo')}
                  act={() => promote(match.movieId)}
                >
                  {say('customMovies.thatOne')}
                  <span className="unseen"> {title}</span>
                </ConfirmButton>
                {isSuggested && (
                  <Button kind="quiet" busy={busy !== null} onClick={() => void decline()}>
                    {say('customMovies.notThatOne')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}
