import { strictEqual } from 'node:assert/strict';
import { type Fighter, fight, type Odds, oddsOf, outcomeOf } from '@cine/combat';
import { houseKit, startingStats } from '@cine/contract/game/characters/classes';
import { interleave, median, note, report } from '../harness.ts';

const rounds = 30;
/** Rounds before, until V8 has compiled everything. */
const warmUps = 10;
const duels = 2_000;

/** Two of whom neither is knocked out within fifty attacks. */
const lasting: [Fighter, Fighter] = [
  { stats: { ...startingStats.warrior, endurance: 60 }, ...houseKit },
  { stats: { ...startingStats.ranger, endurance: 60 }, ...houseKit },
];
const beginners: [Fighter, Fighter] = [
  { stats: startingStats.mage, ...houseKit },
  { stats: startingStats.paladin, ...houseKit },
];

/** Seeds that are the same in every run. */
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
  for (const seed of seeds) strictEqual(outcomeOf(...lasting, seed).turns, 50);
  const contestants = {
    outcome: () => {
      for (const seed of seeds) outcomeOf(...lasting, seed);
    },
    log: () => {
      for (const seed of seeds) fight(...lasting, seed);
    },
  };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, rounds);
  const each = (name: keyof typeof times) => (1000 * median(times[name])) / duels;
  const fixture = `${duels} duels of 50 attacks, ${rounds} rounds in turns`;
  note('  with its log', `${each('log').toFixed(2)} µs`);
  report({
    ...{ figure: 'combat.us', value: Number(each('outcome').toFixed(2)), unit: 'µs', sense: 'max', goal: 3 },
    ...{ fixture, warmth: 'warm' },
  });
  report({
    ...{ figure: 'combat.ratio', value: Number((each('outcome') / each('log')).toFixed(2)) },
    ...{ unit: 'x the median time', sense: 'max', goal: 1, rival: 'the same duel with its log' },
    ...{ fixture, warmth: 'warm' },
  });
}

/** How long the exact odds of a duel take, beside those that a hundred thousand duels show. */
export async function measureOdds(): Promise<void> {
  const seeds = someSeeds(100_000);
  const simulated = (): Odds => {
    const odds = { win: 0, draw: 0, loss: 0 };
    for (const seed of seeds) {
      const { winner } = outcomeOf(...beginners, seed);
      odds[winner === null ? 'draw' : winner === 'challenger' ? 'win' : 'loss'] += 1 / seeds.length;
    }
    return odds;
  };
  const [exact, shown] = [oddsOf(...beginners), simulated()];
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  note('  odds to win', `${percent(exact.win)}, simulated ${percent(shown.win)}`);
  const contestants = { exact: () => oddsOf(...beginners), simulated };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, rounds);
  const fixture = `a mage against a paladin as they begin, ${rounds} rounds in turns`;
  note('  100,000 duels', `${median(times.simulated).toFixed(0)} ms`);
  report({
    ...{
      figure: 'odds.ms',
      value: Number(median(times.exact).toFixed(2)),
      unit: 'ms',
      sense: 'max',
      goal: 5,
    },
    ...{ fixture, warmth: 'warm' },
  });
  report({
    ...{ figure: 'odds.ratio', unit: 'x the median time', sense: 'max', goal: 0.1, fixture, warmth: 'warm' },
    ...{ value: Number((median(times.exact) / median(times.simulated)).toFixed(4)) },
    rival: '100,000 simulated duels, which are right to a third of a point',
  });
}
