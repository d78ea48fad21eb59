import type { MovieView } from '@cine/contract/operations/movies/movies';
import { Eye, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { Overview, TrailerLink } from '#components/movie/candidate/movie-about.tsx';
import { Certificate } from '#components/movie/certificate.tsx';
import { Backdrop, Poster } from '#components/movie/poster/poster.tsx';
import { listInWords, otherTitle, titleOf } from '#components/movie/reasons-in-words.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import styles from './movie-header.module.css';

/** A movie's picture, poster, title, facts and trailers. */
export function MovieHeader({ movie, children }: { movie: MovieView; children: ReactNode }) {
  const { say, locale } = useWords();
  const { year, runtime, genres, directors, originalTitle, rating, seen } = movie;
  const title = titleOf(movie, locale);
  return (
    <header className={styles.head} data-theme="dark">
      <div className={styles.art}>
        <Backdrop movie={movie} />
      </div>
      <div className={styles.poster}>
        <Poster movie={movie} sizes="(min-width: 60rem) 18rem, 8rem" />
      </div>
      <div className={styles.names}>
        <h1 lang={title === movie.title && locale !== 'en' ? 'en' : undefined}>{title}</h1>
        {otherTitle(originalTitle, title) !== null && (
          <p className={styles.original} lang={movie.language ?? undefined}>
            {originalTitle}
          </p>
        )}
      </div>
      <div className={styles.text}>
        <p className={styles.facts}>
          {year !== null && <span>{year}</span>}
          {runtime !== null && <span>{say('movie.minutes', { minutes: runtime })}</span>}
          <Certificate movie={movie} className={styles.certificate} />
          {rating !== null && (
            <span className={styles.rating}>
              <Star aria-hidden />
              {say('movie.rating', { rating })}
            </span>
          )}
          {seen && (
            <span className={styles.seen}>
              <Eye aria-hidden />
              {say('movie.seen')}
            </span>
          )}
        </p>
        {genres.length > 0 && <p>{dotted(genres.map((genre) => genreName(genre, { say })))}</p>}
        {directors.length > 0 && <p>{say('movie.by', { names: listInWords(directors, locale) })}</p>}
        <div className={`${layout.wrapM} ${styles.actions}`}>{children}</div>
        <Overview movie={movie} className={styles.overview} />
        <TrailerLink movie={movie} className={styles.trailer} />
        {movie.leftTmdb && <p className={styles.facts}>{say('movie.leftTmdb')}</p>}
      </div>
    </header>
  );
}
