import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { Poster, type PosterMovie } from '../movie/poster/poster.tsx';
import { titleOf } from '../movie/reasons-in-words.ts';
import styles from './movie-line.module.css';

/** A movie in one line, with its small poster. */
export function MovieLine({ movie }: { movie: PosterMovie }) {
  const { locale } = useWords();
  return (
    <Link className={styles.movie} href={`/movies/${movie.movieId}`}>
      <Poster movie={movie} sizes="2.5rem" />
      <span>
        {titleOf(movie, locale)} {movie.year !== null && <small className={prose.note}>{movie.year}</small>}
      </span>
    </Link>
  );
}
