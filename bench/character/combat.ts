import { strictEqual } from 'node:assert/strict';
import { duelOutcomeOf, type Fighter, fight, oddsOf } from '@cine/combat';
import { houseKit, startingStats } from '@cine/contract/game/characters/classes';
import { interleave, median, note, report } from '../command/harness.ts';

/** So few a round that hardly any is interrupted on a busy machine. */
const duels = 200;
const duelRounds = 500;
const oddsRounds = 200;
/** Rounds before, until V8 has compiled everything. */
const warmUps = 50;

/** Two of whom neither is knocked out within fifty attacks. */
const lasting: [Fighter, Fighter] = [
  { stats: { ...startingStats.warrior, endurance: 60 }, ...houseKit },
  { stats: { ...startingStats.ranger, endurance: 60 }, ...houseKit },
];
const beginners: [Fighter, Fighter] = [
  { stats: startingStats.mage, ...houseKit },
  { stats: startingStats.paladin, ...houseKit },
];

function someSeeds(count: number): string[] {
  let state = 1;
  const digits = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(16).padStart(8, '0');
  };
  return Array.from({ length: count }, () => digits() + digits() + digits() + digits());
}

/** How long a duel of fifty attacks takes without its log. */
export async function measureDuels(): Promise<void> {
  const seeds = someSeeds(duels);
  for (const seed of seeds) strictEqual(duelOutcomeOf(...lasting, seed).turns, 50);
  const contestants = {
    outcome: () => {
      for (const seed of seeds) duelOutcomeOf(...lasting, seed);
    },
    log: () => {
      for (const seed of seeds) fight(...lasting, seed);
    },
  };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, duelRounds);
  const each = (name: keyof typeof times) => (1000 * median(times[name])) / duels;
  const fixture = `${duels} duels of 50 attacks, ${duelRounds} rounds in turns`;
  note('  with its log', `${each('log').toFixed(2)} µs`);
  report({
    figure: 'combat.us',
    value: Number(each('outcome').toFixed(2)),
    unit: 'µs',
    sense: 'max',
    goal: 3,
    fixture,
    warmth: 'warm',
  });
  report({
    figure: 'combat.ratio',
    value: Number((each('outcome') / each('log')).toFixed(2)),
    unit: 'x the median time',
    sense: 'max',
    goal: 1,
    rival: 'the same duel with its log',
    fixture,
    warmth: 'warm',
  });
}

/** Compares the exact odds with those of a hundred thousand simulated duels. */
export async function measureOdds(): Promise<void> {
  const thousand = 1_000;
  const hundred = 100;
  const seeds = someSeeds(thousand * hundred);
  const simulated = (some: readonly string[]): number => {
    const wins = some.filter((seed) => duelOutcomeOf(...beginners, seed).winner === 'challenger');
    return wins.length / some.length;
  };
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  note('  odds to win', `${percent(oddsOf(...beginners).win)}, simulated ${percent(simulated(seeds))}`);
  const some = seeds.slice(0, thousand);
  const contestants = { exact: () => oddsOf(...beginners), simulated: () => simulated(some) };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, oddsRounds);
  const fixture = `a mage against a paladin as they begin, ${oddsRounds} rounds in turns`;
  const ours = median(times.exact);
  const theirs = hundred * median(times.simulated);
  note('  100,000 duels', `${theirs.toFixed(0)} ms`);
  report({
    figure: 'odds.ms',
    value: Number(ours.toFixed(2)),
    unit: 'ms',
    sense: 'max',
    goal: 5,
    fixture,
    warmth: 'warm',
  });
  report({
    figure: 'odds.ratio',
    value: Number((ours / theirs).toFixed(4)),
    unit: 'x the median time',
    sense: 'max',
    goal: 0.1,
    rival: '100,000 simulated duels, a hundred times 1,000 of them',
    fixture,
    warmth: 'warm',
  });
}
