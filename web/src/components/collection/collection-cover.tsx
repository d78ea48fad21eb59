import { BookmarkCheck, Disc3, Heart, Layers, WandSparkles } from 'lucide-react';
import { Poster, type PosterMovie, withoutFacts } from '../movie/poster/poster.tsx';
import styles from './collection-cover.module.css';
import { type Standing, standingOf } from './collection-words.ts';

export type Covered = {
  collection: string;
  cover: { movieId: number; posterPath: string | null } | null;
  rules: object | null;
};

const icons: Record<Standing, typeof Layers> = { watchlist: BookmarkCheck, likes: Heart, shelf: Disc3 };

type Props = {
  of: Covered;
  /** The movie on top, where it is known by more than its poster. */
  movie?: PosterMovie | null;
};

/** A pile of posters, or of sheets with a sign for what the collection is. Decorative. */
export function CollectionCover({ of: { collection, cover, rules }, movie }: Props) {
  const which = standingOf(collection);
  const Icon = which === null ? (rules ? WandSparkles : Layers) : icons[which];
  const top = movie ?? (cover && { ...withoutFacts({ ...cover, title: '', titles: {} }), ...cover });
  return (
    <span className={styles.pile} aria-hidden>
      {top ? (
        <Poster movie={top} sizes="9rem" />
      ) : (
        <span className={styles.sheet}>
          <Icon />
        </span>
      )}
    </span>
  );
}
