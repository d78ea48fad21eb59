import type { BadgeRarity } from '@cine/contract/game/badges/badge';
import { upset } from '@cine/contract/game/badges/condition';
import type { CountedDay } from '@cine/contract/game/counted-days';

/** A year's counted days, in order. */
type Year = readonly (readonly [date: string, day: CountedDay])[];

const mostLoved = 3;
/** Movies rated lower aren't loved, however few were rated. */
const lovedFrom = 60;

/**
 * Which movies of a year stand out, by the user's ratings as they are now; equally rated ones are in the
 * order in which they were watched. `unpromising` are those that were predicted to please them little.
 */
export function picksOf(
  year: Year,
  pointsOf: (movieId: number) => number | null,
  unpromising: ReadonlySet<number>,
) {
  const watched = year.flatMap(([date, { first }]) => first.map(({ id }) => ({ date, id })));
  const rated = [...new Set(watched.map(({ id }) => id))]
    .flatMap((id) => {
      const points = pointsOf(id);
      return points === null ? [] : [{ id, points }];
    })
    .sort((one, other) => other.points - one.points);
  return {
    first: watched[0] ?? null,
    last: watched.length > 1 ? watched.at(-1)! : null,
    loved: rated.filter(({ points }) => points >= lovedFrom).slice(0, mostLoved),
    upset: rated.find(({ id, points }) => unpromising.has(id) && points > upset.ratedOver) ?? null,
  };
}

/** The rarest first; secret and seasonal badges are next to rare ones. */
const order: readonly BadgeRarity[] = [
  'legendary',
  'epic',
  'secret',
  'rare',
  'seasonal',
  'uncommon',
  'common',
];

/** Badges by rarity, the rarest first; equally rare ones in the order in which they were earned. */
export function rarestFirst<T extends { rarity: BadgeRarity; earnedAt: string | null }>(
  badges: readonly T[],
): T[] {
  return badges.toSorted(
    (one, other) =>
      order.indexOf(one.rarity) - order.indexOf(other.rarity) ||
      (one.earnedAt ?? '').localeCompare(other.earnedAt ?? ''),
  );
}
