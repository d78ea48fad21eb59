import { isDeepStrictEqual } from 'node:util';
import { allKept } from '@cine/contract/game/active-days';
import { dateOf } from '@cine/contract/game/local-days';
import { daysOf, sourceOfMovie, weeksOf } from '../../../functions/src/features/players/pay/movie-dues.ts';
import { deciding, type WatchEvent } from '../../../functions/src/features/watches/index.ts';
import { type Life, playerPath } from '../life.ts';
import type { Check } from './check.ts';

/** The days and weeks that a player has kept, from which the streak follows, are those of their watches. */
export const days: Check = (life) => [
  ...kept(life, 'days', 'day', daysOf),
  ...kept(life, 'weeks', 'week of', weeksOf),
];

function kept(
  life: Life,
  field: 'days' | 'weeks',
  named: string,
  keptBy: (watches: readonly WatchEvent[]) => Set<number>,
) {
  const has = new Set(allKept(life.player[field]));
  const decide = deciding(life.watches);
  // A movie's watches beyond those that decide may have kept a day before.
  const missing = [...keptBy(decide)].filter((at) => !has.has(at));
  const ever = keptBy(life.watches);
  const surplus = [...has].filter((at) => !ever.has(at));
  const wrong = life.player[field].recent.filter(
    ({ at, by }) =>
      !missing.includes(at) && !surplus.includes(at) && !isDeepStrictEqual(by, keepersOf(decide, at, keptBy)),
  );
  const lines = [
    ...missing.map((at) => `lacks the ${named} ${dateOf(at)}, which its watches keep`),
    ...surplus.map((at) => `has the ${named} ${dateOf(at)}, which no watch keeps`),
    ...wrong.map(({ at, by }) => `has the ${named} ${dateOf(at)} by ${by.join(', ')}, and others keep it`),
  ];
  return lines.map((what) => ({ path: playerPath(life), what }));
}

function keepersOf(
  watches: readonly WatchEvent[],
  at: number,
  keptBy: (watches: readonly WatchEvent[]) => Set<number>,
): string[] {
  const byMovie = Map.groupBy(watches, ({ movieId }) => movieId);
  return [...byMovie]
    .flatMap(([movieId, own]) => (keptBy(own).has(at) ? [sourceOfMovie(movieId)] : []))
    .sort();
}
