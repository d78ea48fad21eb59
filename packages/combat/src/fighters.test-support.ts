import fc from 'fast-check';
import type { Fighter } from './fighter.ts';
import { type Stats, statNames, statsOf } from './stats.ts';

export function fighter(points: readonly number[], weaponBonus = 5, armorBonus = 5): Fighter {
  return { stats: statsIn(points), weaponBonus, armorBonus };
}

/** Stats in the order of their names; those that are left out are 0. */
export function statsIn(points: readonly number[]): Stats {
  return statsOf((name) => points[statNames.indexOf(name)] ?? 0);
}

export const someStats = (max: number): fc.Arbitrary<Stats> =>
  fc.array(fc.nat({ max }), { minLength: 5, maxLength: 5 }).map(statsIn);

/** Fighters up to well beyond all caps, and often as agile as each other. */
export const fighters: fc.Arbitrary<Fighter> = fc.record({
  stats: someStats(80).chain((stats) =>
    fc.constantFrom(stats.agility, 10).map((agility) => ({ ...stats, agility })),
  ),
  weaponBonus: fc.nat({ max: 40 }),
  armorBonus: fc.nat({ max: 40 }),
});

export const seeds: fc.Arbitrary<string> = fc
  .bigInt({ min: 1n, max: 2n ** 128n - 1n })
  .map((seed) => seed.toString(16).padStart(32, '0'));
