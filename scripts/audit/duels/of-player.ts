import { duelRules, duelXp } from '@cine/contract/game/duels/duel-rules';
import { dayOf } from '@cine/contract/game/local-days';
import type { Need } from '../checks/causes.ts';
import type { Check } from '../checks/check.ts';
import { type Entry, entryPath, type Life, playerPath } from '../life.ts';
import { duelOfEntry } from './between.ts';

/** The least that a duel pays who won it: more than it pays anybody else. */
const leastWon = duelXp('won', 1);

/** Wins are those that paid, and the same two are paid once in some days. What each duel paid is held against the duel itself. */
export const duels: Check = (life) => {
  const paying = life.entries
    .filter(({ reward, xp }) => reward === 'duel' && xp > 0)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const won = paying.filter(({ xp }) => xp >= leastWon).length;
  const counted = life.player.duelsWon ?? 0;
  const wins =
    won === counted
      ? []
      : [{ path: playerPath(life), what: `has won ${counted} duels, and its entries say ${won}` }];
  const tooSoon = [...Map.groupBy(paying, pairOfEntry).values()].flatMap((own) =>
    own.filter((entry, at) => at > 0 && daysBetween(own[at - 1]!, entry) < duelRules.pairOnceInDays),
  );
  const what = `pays a duel of the same two within ${duelRules.pairOnceInDays} days`;
  return [...wins, ...tooSoon.map(({ id }) => ({ path: entryPath(life, id), what }))];
};

/** Every bet and every pay is of a duel that is there. */
export function duelNeeds(life: Life): Need[] {
  return life.entries.flatMap(({ id }) => {
    const path = entryPath(life, id);
    const duelId = duelOfEntry(path);
    if (duelId === null) return [];
    return [{ anyOf: [`duels/${duelId}`], fault: { path, what: `is of duel ${duelId}, which isn't there` } }];
  });
}

function pairOfEntry({ source }: Entry): string {
  return source.split(':')[1]!.split('-')[0]!;
}

function daysBetween(one: Entry, other: Entry): number {
  return dayOf(other.date) - dayOf(one.date);
}
