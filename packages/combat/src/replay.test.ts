import { expect } from 'chai';
import fc from 'fast-check';
import { fight, type Side, type Turn } from './duel.ts';
import type { Fighter } from './fighter.ts';
import { fighters, seeds } from './fighters.test-support.ts';

/** A second implementation, written from README.md's rules alone, in fractions of bigints. */
type Fraction = readonly [number: bigint, of: bigint];

const words = 2n ** 32n;
const least = (one: bigint, other: bigint) => (one < other ? one : other);
const times = (...factors: Fraction[]): Fraction =>
  factors.reduce<Fraction>(([number, of], [n, o]) => [number * n, of * o], [1n, 1n]);
const isBelow = ([number, of]: Fraction, [n, o]: Fraction) => number * o < n * of;

function* numbersOf(seed: string): Generator<bigint, never> {
  const state = seed.match(/.{8}/g)!.map((word) => BigInt(`0x${word}`)) as [bigint, bigint, bigint, bigint];
  const turned = (word: bigint, by: bigint) => ((word << by) | (word >> (32n - by))) % words;
  for (;;) {
    yield (turned((state[1] * 5n) % words, 7n) * 9n) % words;
    const shifted = (state[1] << 9n) % words;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = turned(state[3], 11n);
  }
}

function replay(challenger: Fighter, opponent: Fighter, seed: string) {
  const numbers = numbersOf(seed);
  const sides = { challenger, opponent };
  const stat = (side: Side, name: keyof Fighter['stats']) => BigInt(sides[side].stats[name]);
  const full = (side: Side) => 10n * (100n + 5n * stat(side, 'endurance'));
  const left = { challenger: full('challenger'), opponent: full('opponent') };
  const other = (side: Side): Side => (side === 'opponent' ? 'challenger' : 'opponent');
  const agilities = [stat('challenger', 'agility'), stat('opponent', 'agility')] as const;
  let attacker: Side = agilities[0] < agilities[1] ? 'opponent' : 'challenger';
  if (agilities[0] === agilities[1] && numbers.next().value >= 2n ** 31n) attacker = 'opponent';
  const log: Turn[] = [];
  let winner: Side | null = null;
  while (log.length < 50 && winner === null) {
    const defender = other(attacker);
    const [factor, critical, dodge] = [0, 0, 0].map((): Fraction => [numbers.next().value, words]);
    const isCritical = isBelow(critical!, [least(3n * stat(attacker, 'intelligence'), 200n), 1000n]);
    const isDodged = isBelow(dodge!, [least(5n * stat(defender, 'agility'), 300n), 1000n]);
    const strength = stat(attacker, 'strength') + BigInt(sides[attacker].weaponBonus);
    const [number, of] = times(
      [strength * 10n, 1n],
      [8n * factor![1] + 4n * factor![0], 10n * factor![1]],
      [isCritical ? 15n : 10n, 10n],
      [100n - least(2n * BigInt(sides[defender].armorBonus), 50n), 100n],
    );
    const damage = isDodged ? 0n : (2n * number + of) / (2n * of);
    left[defender] -= least(damage, left[defender]);
    log.push({
      attacker,
      result: isDodged ? 'dodged' : isCritical ? 'critical' : 'hit',
      damage: Number(damage),
      left: Number(left[defender]),
    });
    if (left[defender] === 0n) winner = attacker;
    attacker = defender;
  }
  const share = (side: Side): Fraction => [left[side], full(side)];
  if (winner === null && isBelow(share('challenger'), share('opponent'))) winner = 'opponent';
  if (winner === null && isBelow(share('opponent'), share('challenger'))) winner = 'challenger';
  return {
    winner,
    turns: log.length,
    left: { challenger: Number(left.challenger), opponent: Number(left.opponent) },
    log,
  };
}

describe('A second implementation, written from the README', () => {
  it('replays every duel from its seed, turn by turn', () => {
    fc.assert(
      fc.property(fighters, fighters, seeds, (challenger, opponent, seed) => {
        expect(replay(challenger, opponent, seed)).to.deep.equal(fight(challenger, opponent, seed));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees at the highest numbers that a fighter may have', () => {
    const most = fc.constantFrom(0, 1, 499, 500);
    const extremes = fc
      .tuple(most, most, most, most, most, most)
      .map(([strength, endurance, agility, intelligence, weaponBonus, armorBonus]) => ({
        stats: { strength, endurance, agility, intelligence, charisma: 0 },
        weaponBonus,
        armorBonus,
      }));
    fc.assert(
      fc.property(extremes, extremes, seeds, (challenger, opponent, seed) => {
        expect(replay(challenger, opponent, seed)).to.deep.equal(fight(challenger, opponent, seed));
      }),
      { numRuns: 300 },
    );
  });
});
