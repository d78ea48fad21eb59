import { duelRules, duelXp, maxWeeklyWinningsAt } from '@cine/contract/game/duels/duel-rules';
import { levelOf } from '@cine/contract/game/level';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import { idOf } from '@cine/contract/game/pay/sources';
import type { Need } from '../checks/causes.ts';
import type { Check } from '../checks/check.ts';
import type { Fault } from '../fault.ts';
import { type Entry, entryPath, playerPath, type StoredUser } from '../stored-user.ts';
import { duelOfEntry } from './between.ts';

/** The least that a duel pays who won it: more than it pays anybody else. */
const minWon = duelXp('won', 1);

/** Wins are those that paid; a pair is paid once in some days. Each duel's pay must match the duel. */
export const duels: Check = (user) => {
  const paying = user.entries
    .filter(({ reward, xp }) => reward === 'duel' && xp > 0)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const won = paying.filter(({ xp }) => xp >= minWon).length;
  const counted = user.player.duelsWon ?? 0;
  const wins =
    won === counted
      ? []
      : [{ path: playerPath(user), what: `has won ${counted} duels, and its entries say ${won}` }];
  const tooSoon = [...Map.groupBy(paying, pairOfEntry).values()].flatMap((own) =>
    own.filter((entry, at) => at > 0 && daysBetween(own[at - 1]!, entry) < duelRules.pairOnceInDays),
  );
  const what = `pays a duel of the same two within ${duelRules.pairOnceInDays} days`;
  return [...wins, ...tooSoon.map(({ id }) => ({ path: entryPath(user, id), what })), ...bets(user)];
};

/** Every bet and every pay is of a duel that is there. */
export function duelNeeds(user: StoredUser): Need[] {
  return user.entries.flatMap(({ id }) => {
    const path = entryPath(user, id);
    const duelId = duelOfEntry(path);
    if (duelId === null) return [];
    return [{ anyOf: [`duels/${duelId}`], fault: { path, what: `is of duel ${duelId}, which isn't there` } }];
  });
}

/** A bet by the entries it left: when the coins were put, or won without being held, and what it changed. */
type Bet = { duelId: string; date: string; at: number; change: number };

/** Entries of this version and later ones are of limited bets. */
const limitedSince = 3;

/** Bets are limited by pair, number in a week and yield; what is remembered of them is what entries say. */
function bets(user: StoredUser): Fault[] {
  const all = betsIn(user.entries);
  const path = playerPath(user);
  const byDate = all.toSorted((one, other) => one.at - other.at);
  const again = [...Map.groupBy(byDate, ({ duelId }) => duelId.split('-')[0]).values()].flatMap((own) =>
    own.filter(({ date }, at) => at > 0 && dayOf(date) - dayOf(own[at - 1]!.date) < duelRules.pairOnceInDays),
  );
  const weeks = [...Map.groupBy(byDate, ({ date }) => weekOf(date))].flatMap(([week, own]) => {
    const brought = own.reduce((sum, { change }) => sum + change, 0);
    const { betsPerWeek, bettingLevel } = duelRules;
    // Anyone who bets is at least at the level for bets.
    const most = maxWeeklyWinningsAt(Math.max(bettingLevel, ...own.map(({ at }) => levelAt(user, at))));
    return [
      own.length > betsPerWeek
        ? `makes ${own.length} bets in the week of ${week}, at most ${betsPerWeek} may be`
        : '',
      brought > most ? `has ${brought} coins of bets in the week of ${week}, at most ${most} may be` : '',
    ].filter(Boolean);
  });
  return [
    ...again.map(
      ({ duelId }) =>
        `bets in duel ${duelId} within ${duelRules.pairOnceInDays} days of another with the same`,
    ),
    ...weeks,
    ...(user.player.bets ?? [])
      .filter((bet) => changeOf(bet) !== (all.find(({ duelId }) => duelId === bet.duelId)?.change ?? 0))
      .map(
        ({ duelId, state }) =>
          `remembers that the bet of ${duelId} is ${state}, and its entries say otherwise`,
      ),
  ].map((what) => ({ path, what }));
}

function changeOf({ state, coins }: NonNullable<StoredUser['player']['bets']>[number]): number {
  if (state === 'drawn') return 0;
  return state === 'won' ? coins : -coins;
}

/** Bets that brought or cost something, or whose coins are held. */
function betsIn(entries: readonly Entry[]): Bet[] {
  const limited = entries.filter(
    ({ reward, version }) => ['bet', 'duel'].includes(reward) && version >= limitedSince,
  );
  return [...Map.groupBy(limited, ({ source }) => idOf(source))].flatMap(([duelId, own]): Bet[] => {
    const change = own.reduce((sum, { coins }) => sum + coins, 0);
    const { date, at } = own.find(({ kind }) => kind === 'spent') ?? own[0]!;
    return change === 0 ? [] : [{ duelId, date, at, change }];
  });
}

/** The highest level that entries say a user had up to an instant, since they began again last. */
function levelAt({ entries }: StoredUser, at: number): number {
  const before = entries.filter((entry) => entry.at <= at);
  const began = Math.max(0, ...before.filter(({ reward }) => reward === 'prestige').map((entry) => entry.at));
  const xpUntil = (until: number) =>
    before.filter((entry) => entry.at <= until).reduce((sum, { xp }) => sum + xp, 0);
  return levelOf(xpUntil(at) - (began > 0 ? xpUntil(began) : 0));
}

function pairOfEntry({ source }: Entry): string {
  return idOf(source).split('-')[0]!;
}

function daysBetween(one: Entry, other: Entry): number {
  return dayOf(other.date) - dayOf(one.date);
}
