import { showMovie } from '@cine/contract/movies';
import { useParams, useSearchParams } from 'wouter';
import { useAnswer } from '../../live/use-answer.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Poster } from '../../pieces/poster.tsx';
import { titleOf } from '../../pieces/reasons.ts';
import { Waiting } from '../../pieces/waiting.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './movie.module.css';
import { NotFound } from './not-found.tsx';

/** One movie: what it is, where it can be watched and by whom, and whose challenges it serves. */
export default function Movie() {
  const { say, locale } = useWords();
  const movieId = Number(useParams<{ id: string }>().id);
  const [search] = useSearchParams();
  const isId = Number.isSafeInteger(movieId) && movieId > 0;
  const sessionId = search.get('evening');
  const input = { movieId, ...(sessionId !== null && { sessionId }) };
  const { data: movie, refusal, again } = useAnswer(showMovie, isId ? input : null);
  if (!isId || refusal?.reason === 'movie-unknown') return <NotFound />;
  if (!movie && refusal)
    return (
      <Empty title={say('common.failedTitle')} text={refusal.message}>
        <Button onClick={again}>{say('common.retry')}</Button>
      </Empty>
    );
  if (!movie) return <Waiting />;
  return (
    <article className={styles.page}>
      <div className={styles.poster}>
        <Poster movie={movie} sizes="(min-width: 60rem) 18rem, 9rem" />
      </div>
      <h1>{titleOf(movie, locale)}</h1>
    </article>
  );
}
