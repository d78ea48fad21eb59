/** A movie's poster and backdrop: TMDB's image, or a picture drawn for it. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import { titleOf } from '../reasons-in-words.ts';
import { aloft, type Stage, tall, wide } from './compositions.ts';
import { drawingsIfLoaded, loadDrawings } from './drawings.ts';
import { DrawnShapes } from './drawn-shapes.tsx';
import { rememberMovie } from './known-movies.ts';
import styles from './poster.module.css';
import { isDrawable, type Scene, sceneOf, shapesOf } from './scene.ts';

export type PosterMovie = {
  movieId: number;
  title: string;
  titles: { fr?: string | undefined; ru?: string | undefined };
  year: number | null;
  genres: readonly string[];
  directors: readonly string[];
  posterPath: string | null;
  depicts?: readonly string[] | undefined;
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
 * the title stands beside it. As long as no genre is known, its title alone, since the picture would change.
 */
export function Poster({ movie, title = '', sizes = '8rem' }: Props) {
  const { locale } = useWords();
  const name = movie ? titleOf(movie, locale) : title;
  const image = useTmdbImage(movie?.posterPath ?? null);
  useEffect(() => {
    if (movie && isDrawable(movie)) rememberMovie(movie);
  }, [movie]);
  const face = movie && image.path !== null && <TmdbImage {...image} path={image.path} sizes={sizes} />;
  if (!movie || !isDrawable(movie))
    return (
      <div className={styles.coming} aria-hidden>
        <p className={styles.set} data-length={lengthOf(name)}>
          <span className={styles.title}>{name}</span>
        </p>
        {face}
      </div>
    );
  return (
    <Scenery movie={movie} isCovered={image.path !== null} transitionId={movie.movieId}>
      <p className={styles.set} data-length={lengthOf(name)}>
        <span className={styles.year}>{movie.year}</span>
        <span className={styles.title}>{name}</span>
        <span className={styles.director}>{movie.directors[0]}</span>
      </p>
      {face}
    </Scenery>
  );
}

/**
 * Without a title, filling its container: drawn for its shape, or TMDB's poster blurred. Decorative. Nothing
 * stands where the movie's poster does, unless it is shown alone.
 */
export function Backdrop({ movie, isAlone = false }: { movie: PosterMovie | null; isAlone?: boolean }) {
  const image = useTmdbImage(movie?.posterPath ?? null);
  const face = image.path !== null && (
    <TmdbImage {...image} path={image.path} sizes="10rem" className={styles.blurred!} />
  );
  if (!movie || !isDrawable(movie))
    return (
      <div className={`${styles.coming} ${styles.filling}`} aria-hidden>
        {face}
      </div>
    );
  return (
    <Scenery
      movie={movie}
      isCovered={image.path !== null}
      stages={[isAlone ? tall : aloft, wide]}
      isSoft={!isAlone}
    >
      {face}
    </Scenery>
  );
}

type SceneryProps = {
  movie: PosterMovie;
  /** Whether an image will cover it, so that its colours are enough. */
  isCovered: boolean;
  /** How it is drawn: as a poster, or upright and wide to fill what contains it. */
  stages?: readonly Stage[];
  /** Whether it is out of focus, as its poster stands before it. */
  isSoft?: boolean;
  transitionId?: number;
  children: ReactNode;
};

function Scenery({ movie, isCovered, stages = [tall], isSoft, transitionId, children }: SceneryProps) {
  const { movieId, year, genres, depicts } = movie;
  const scene = useMemo(() => sceneOf({ movieId, year, genres, depicts }), [movieId, year, genres, depicts]);
  const [from, to] = scene.hues;
  return (
    <div
      className={stages.length > 1 ? `${styles.poster} ${styles.filling}` : styles.poster}
      aria-hidden
      data-movie={transitionId}
      data-hour={scene.hour}
      data-soft={isSoft || undefined}
      style={{ '--from': from, '--to': to, '--chroma': scene.chroma }}
    >
      {!isCovered && stages.map((stage) => <Picture key={stage.frame.width} scene={scene} stage={stage} />)}
      <span className={styles.grain} />
      {children}
    </div>
  );
}

function Picture({ scene, stage }: { scene: Scene; stage: Stage }) {
  const drawings = useDrawings();
  const shapes = useMemo(() => shapesOf(scene, stage, drawings), [scene, stage, drawings]);
  return (
    <svg
      className={`${styles.picture} ${stage === wide ? styles.wide : ''}`}
      viewBox={Object.values(stage.frame).join(' ')}
      preserveAspectRatio={stage === wide ? 'xMaxYMid slice' : 'xMidYMid slice'}
      aria-hidden
    >
      <DrawnShapes shapes={shapes} fine={styles.fine} />
    </svg>
  );
}

/** The drawings once they are loaded; none if they can't be. */
export function useDrawings() {
  const [drawings, setDrawings] = useState(drawingsIfLoaded);
  useEffect(() => {
    loadDrawings().then(setDrawings, () => setDrawings({}));
  }, []);
  return drawings;
}

type Image = { path: string | null; isThere: boolean; onLoad: () => void; onError: () => void };

/** TMDB's poster, until it fails; tried again with the network. */
function useTmdbImage(posterPath: string | null): Image {
  const [image, setImage] = useState<{ path: string | null; state: 'there' | 'failed' } | null>(null);
  const state = image?.path === posterPath ? image.state : 'coming';
  useEffect(() => {
    const again = () => setImage((current) => (current?.state === 'failed' ? null : current));
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  return {
    path: state === 'failed' ? null : posterPath,
    isThere: state === 'there',
    onLoad: () => setImage({ path: posterPath, state: 'there' }),
    onError: () => setImage({ path: posterPath, state: 'failed' }),
  };
}

type ImageProps = Image & { path: string; sizes: string; className?: string };

function TmdbImage({ path, isThere, sizes, className = '', ...events }: ImageProps) {
  return (
    <img
      className={`${styles.image} ${className}`}
      data-there={isThere || undefined}
      src={`${images}/w342${path}`}
      srcSet={widths.map((width) => `${images}/w${width}${path} ${width}w`).join(', ')}
      sizes={sizes}
      width={500}
      height={750}
      loading="lazy"
      decoding="async"
      alt=""
      {...events}
    />
  );
}

/** Long titles, and those with a long word, are smaller. */
function lengthOf(title: string): 'short' | 'medium' | 'long' | 'longest' {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (title.length > 38) return 'longest';
  if (title.length > 30 || longest > 13) return 'long';
  return title.length > 16 || longest > 8 ? 'medium' : 'short';
}
