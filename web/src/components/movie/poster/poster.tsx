/** A movie's poster and backdrop: TMDB's image, or a picture drawn for it. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import { titleOf } from '../reasons-in-words.ts';
import { DrawnShapes } from './drawn-shapes.tsx';
import { rememberMovie } from './known-movies.ts';
import styles from './poster.module.css';
import { sceneOf } from './scene.ts';
import { frame } from './shapes.ts';

export type PosterMovie = {
  movieId: number;
  title: string;
  titles: { fr?: string | undefined; ru?: string | undefined };
  year: number | null;
  genres: readonly string[];
  directors: readonly string[];
  posterPath: string | null;
};

type Props = {
  /** Null while its facts, and so its colours, are loading. */
  movie: PosterMovie | null;
  /** What it is called until then. */
  title?: string;
  /** Its width, as in `<img sizes>`. */
  sizes?: string;
};

const images = 'https://image.tmdb.org/t/p';
const widths = [92, 154, 185, 342, 500, 780] as const;

export function withoutFacts(named: Pick<PosterMovie, 'movieId' | 'title' | 'titles'>): PosterMovie {
  return { ...named, year: null, genres: [], directors: [], posterPath: null };
}

/**
 * A movie's poster: its title set on a picture drawn for it, covered by TMDB's image once loaded. Decorative:
 * the title stands beside it.
 */
export function Poster({ movie, title = '', sizes = '8rem' }: Props) {
  if (movie) return <DrawnPoster movie={movie} sizes={sizes} />;
  return (
    <div className={styles.coming} aria-hidden>
      <p className={styles.set} data-length={lengthOf(title)}>
        <span className={styles.title}>{title}</span>
      </p>
    </div>
  );
}

/** Without a title, filling its container: drawn, or TMDB's poster blurred. Decorative. */
export function Backdrop({ movie }: { movie: PosterMovie | null }) {
  if (!movie) return <div className={`${styles.coming} ${styles.filling}`} aria-hidden />;
  return (
    <Scenery movie={movie} className={styles.filling!}>
      <TmdbImage posterPath={movie.posterPath} sizes="10rem" className={styles.blurred!} />
    </Scenery>
  );
}

function DrawnPoster({ movie, sizes }: { movie: PosterMovie; sizes: string }) {
  const { locale } = useWords();
  const { movieId, year, directors, posterPath } = movie;
  const title = titleOf(movie, locale);
  useEffect(() => {
    // A movie known by its names alone would look different later.
    if (movie.genres.length > 0) rememberMovie(movie);
  }, [movie]);
  return (
    <Scenery movie={movie} transitionId={movieId}>
      <p className={styles.set} data-length={lengthOf(title)}>
        <span className={styles.year}>{year}</span>
        <span className={styles.title}>{title}</span>
        <span className={styles.director}>{directors[0]}</span>
      </p>
      <TmdbImage posterPath={posterPath} sizes={sizes} />
    </Scenery>
  );
}

type SceneryProps = { movie: PosterMovie; className?: string; transitionId?: number; children: ReactNode };

function Scenery({ movie, className = '', transitionId, children }: SceneryProps) {
  const { movieId, year, genres } = movie;
  const scene = useMemo(() => sceneOf({ movieId, year, genres }), [movieId, year, genres]);
  const [from, to] = scene.hues;
  const [glowX, glowY] = scene.glow;
  return (
    <div
      className={`${styles.poster} ${className}`}
      aria-hidden
      data-movie={transitionId}
      data-hour={scene.hour}
      style={{
        '--from': from,
        '--to': to,
        '--chroma': scene.chroma,
        '--glow-x': `${((glowX - frame.x) / frame.width) * 100}%`,
        '--glow-y': `${((glowY - frame.y) / frame.height) * 100}%`,
      }}
    >
      <svg
        className={styles.picture}
        viewBox={Object.values(frame).join(' ')}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden
      >
        <DrawnShapes shapes={scene.shapes} fine={styles.fine} />
      </svg>
      <span className={styles.grain} />
      {children}
    </div>
  );
}

type ImageProps = { posterPath: string | null; sizes: string; className?: string };

/** TMDB's poster once it is loaded; tried again with the network. */
function TmdbImage({ posterPath, sizes, className = '' }: ImageProps) {
  const [image, setImage] = useState<{ path: string; state: 'there' | 'failed' } | null>(null);
  const state = image?.path === posterPath ? image?.state : 'coming';
  useEffect(() => {
    const again = () => setImage((current) => (current?.state === 'failed' ? null : current));
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  if (posterPath === null || state === 'failed') return null;
  return (
    <img
      className={`${styles.image} ${className}`}
      data-there={state === 'there' || undefined}
      src={`${images}/w342${posterPath}`}
      srcSet={widths.map((width) => `${images}/w${width}${posterPath} ${width}w`).join(', ')}
      sizes={sizes}
      width={500}
      height={750}
      loading="lazy"
      decoding="async"
      alt=""
      onLoad={() => setImage({ path: posterPath, state: 'there' })}
      onError={() => setImage({ path: posterPath, state: 'failed' })}
    />
  );
}

/** Long titles, and those with a long word, are smaller. */
function lengthOf(title: string): 'short' | 'medium' | 'long' {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (title.length > 34 || longest > 13) return 'long';
  return title.length > 16 || longest > 8 ? 'medium' : 'short';
}
