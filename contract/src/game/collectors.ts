/** A collector's points: what movies, challenges and badges that a player gathered are worth. */
import type { Rarity } from './rarity.ts';

export type BadgeWorth = Rarity | 'secret' | 'seasonal';

/** What each thing that was gathered is worth; a badge is worth `badge` times its rarity's figure. */
const points = {
  movie: 2,
  inOwnCollection: 1,
  challenge: 10,
  badge: 5,
  ofBadge: { common: 1, uncommon: 2, rare: 3, epic: 4, legendary: 5, secret: 3, seasonal: 2 },
} as const satisfies { ofBadge: Record<BadgeWorth, number>; [thing: string]: unknown };

export type Gathered = {
  /** Distinct movies recorded here, and how many of them are in the user's own collections, each once. */
  movies: number;
  inOwnCollections: number;
  /** Challenges completed, without those that members made. */
  challenges: number;
  badges: readonly BadgeWorth[];
};

export function collectorPoints({ movies, inOwnCollections, challenges, badges }: Gathered): number {
  const ofBadges = badges.reduce((sum, badge) => sum + points.badge * points.ofBadge[badge], 0);
  return (
    movies * points.movie +
    inOwnCollections * points.inOwnCollection +
    challenges * points.challenge +
    ofBadges
  );
}
