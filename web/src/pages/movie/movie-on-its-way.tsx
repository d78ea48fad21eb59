import { Loading } from '../../pieces/feedback/loading.tsx';
import { knownMovie } from '../../pieces/movie/poster/known-movies.ts';
import { Poster } from '../../pieces/movie/poster/poster.tsx';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import { useWords } from '../../words/index.tsx';
import styles from './movie-header.module.css';

/** A movie that is loading: its poster and title, if the page before showed them. */
export function MovieOnItsWay({ movieId }: { movieId: number }) {
  const { locale } = useWords();
  const known = knownMovie(movieId);
  if (!known) return <Loading />;
  return (
    <>
      <div className={styles.head}>
        <div className={styles.poster}>
          <Poster movie={known} sizes="(min-width: 60rem) 18rem, 8rem" />
        </div>
        <h1 className={`${styles.names} ${styles.coming}`}>{titleOf(known, locale)}</h1>
      </div>
      <Loading isPart />
    </>
  );
}
