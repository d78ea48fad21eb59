/** How far two users agree on movies that both rated, in exact figures or rounded ones. */
import { minInCommon, mostArgued } from '@cine/contract/operations/together/profiles';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';

/** How many movies two have in common, on how many they agree, and those that they see most differently. */
export type Common = { common: number; agreed: number; arguedIds: number[] };

/** How many movies two have in common, and on how many of them they agree, in per cent. */
type Figures = { common: number; agreed: number };

/** Points by which two who agree differ at most, and by which two who argue differ at least. */
const near = 20;
const far = 30;

/**
 * How far two agree on the movies that both rated. They differ by their points, or by how far each is from
 * their own average: whichever is less, so that a severe and a mild rater can agree. Null with few movies.
 */
export function commonTaste(one: Ratings, other: Ratings, isCounted: (id: number) => boolean): Common | null {
  const scoreOf = new Map(other.movieIds.map((id, at) => [id, other.scores[at]!]));
  const apart = meanOf(one.scores) - meanOf(other.scores);
  const both = one.movieIds.flatMap((id, at) => {
    const theirs = scoreOf.get(id);
    if (theirs === undefined || !isCounted(id)) return [];
    const difference = one.scores[at]! - theirs;
    return [{ id, difference: Math.min(Math.abs(difference), Math.abs(difference - apart)) }];
  });
  if (both.length < minInCommon) return null;
  const agreed = both.filter(({ difference }) => difference <= near).length;
  const argued = both
    .filter(({ difference }) => difference >= far)
    .sort((first, second) => second.difference - first.difference || first.id - second.id);
  return {
    common: both.length,
    agreed,
    arguedIds: argued.slice(0, mostArgued).map(({ id }) => id),
  };
}

export function exactFigures({ common, agreed }: Common): Figures {
  return { common, agreed: Math.round((100 * agreed) / common) };
}

/** Figures in tens, the number of movies rounded down, which one rating more seldom changes. */
export function roundedFigures({ common, agreed }: Common): Figures {
  return { common: common - (common % 10), agreed: 10 * Math.round((10 * agreed) / common) };
}

function meanOf(scores: Uint8Array): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
