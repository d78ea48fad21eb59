/** Computes again what a player should have been paid, by rules written a second time. */
import { dayOf, utcMondayOf } from '@cine/contract/game/local-days';
import { type Bonus, moviePay, noBonus, type Pay, rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { streaksOf } from '@cine/contract/game/streak-days';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { allBadges } from '../../functions/src/features/core/badge-rules/index.ts';
import type { LedgerEntry } from '../../functions/src/features/core/ledger/index.ts';
import type { FilmXp } from '../../functions/src/features/core/players/film-xp.ts';
import type { CandidateWatch } from '../../functions/src/features/core/players/pay/movie-dues.ts';

/** The bonuses with which a source was granted: one, or more if it paid again years later. */
export type BonusesOf = (source: string) => readonly Bonus[];

/** The bonuses that ledger entries name. */
export function bonusesIn(entries: readonly Pick<LedgerEntry, 'source' | 'kind' | 'bonus'>[]): BonusesOf {
  const granted = Map.groupBy(
    entries.filter(({ kind }) => kind === 'granted'),
    ({ source }) => source,
  );
  return (source) => (granted.get(source) ?? []).map(({ bonus }) => bonus ?? noBonus);
}

/** Days that habits and tasks keep, and all that they ever kept. */
export type OtherDays = { kept: readonly number[]; ever: readonly number[] };

/**
 * What watches pay, each source's XP and coins, with the bonuses that the ledger names. A movie's base comes
 * from the table of rewards; all other numbers are written again here, so that a slip in either is seen.
 * `short` are the days that travel cut short. `most` is what the watches may ever have paid: as if none had
 * been withdrawn and no streak had broken, since a streak that breaks takes nothing back.
 */
export function recountedPay(
  all: readonly CandidateWatch[],
  bonusesOf: BonusesOf,
  short: ReadonlySet<number> = new Set(),
  others: OtherDays = { kept: [], ever: [] },
): {
  least: Map<string, Pay>;
  most: Map<string, Pay>;
} {
  const keeping = all.filter(({ day }) => day?.onTime);
  const active = keeping.filter(({ withdrawn, keepsDay }) => !withdrawn || keepsDay);
  const paying = keeping.filter(({ movieId }) => !isCustomMovie(movieId));
  const live = paying.filter(({ withdrawn }) => !withdrawn);
  const streaks = streaksOf([...active.map(dayOfWatch), ...others.kept], short);
  const lengths = streaks.days.map(({ day, length }): [number, number] => [day, length]);
  return {
    least: new Map([
      ...moviePays(live, new Map(lengths), boundOf(bonusesOf, Math.min)),
      ...weekPays(live),
      ...hostPays(live, bonusesOf, boundOf(bonusesOf, Math.min)),
    ]),
    most: new Map([
      ...mostOfMovies(
        paying,
        mostLengths([...keeping.map(dayOfWatch), ...others.ever]),
        boundOf(bonusesOf, Math.max),
      ),
      ...weekPays(paying),
      ...hostPays(paying, bonusesOf, boundOf(bonusesOf, Math.max)),
    ]),
  };
}

type BonusOf = (source: string) => Bonus;

/** The lowest or the highest of a source's bonuses. */
function boundOf(bonusesOf: BonusesOf, bound: (...all: number[]) => number): BonusOf {
  return (source) => {
    const all = bonusesOf(source);
    if (all.length === 0) return noBonus;
    const boundOfStat = (stat: keyof Bonus) => bound(...all.map((bonus) => bonus[stat]));
    return { intelligence: boundOfStat('intelligence'), charisma: boundOfStat('charisma') };
  };
}

function dayOfWatch({ day }: CandidateWatch): number {
  return dayOf(day!.date);
}

/** A movie's best watch on its first paying date or the next day, with the streak of the first date. */
function moviePays(
  watches: readonly CandidateWatch[],
  lengths: ReadonlyMap<number, number>,
  bonusOf: BonusOf,
): [string, Pay][] {
  return [...Map.groupBy(watches, ({ movieId }) => movieId)].flatMap(
    ([movieId, ofMovie]): [string, Pay][] => {
      const days = ofMovie.filter(basePayOf).map(dayOfWatch);
      const first = Math.min(...days);
      const source = sourceOf.movie(movieId);
      const [best] = ofMovie
        .filter((watch) => dayOfWatch(watch) - first <= 1)
        .flatMap((watch) => payWith(watch, lengths.get(first)!, bonusOf(source)) ?? [])
        .sort((one, other) => other.xp - one.xp || other.coins - one.coins);
      return best ? [[source, best]] : [];
    },
  );
}

/** The most XP and the most coins of each movie's watches. */
function mostOfMovies(
  watches: readonly CandidateWatch[],
  lengths: ReadonlyMap<number, number>,
  bonusOf: BonusOf,
): [string, Pay][] {
  return [...Map.groupBy(watches, ({ movieId }) => movieId)].map(([movieId, ofMovie]) => {
    const source = sourceOf.movie(movieId);
    const pays = ofMovie.flatMap(
      (watch) => payWith(watch, lengths.get(dayOfWatch(watch))!, bonusOf(source)) ?? [],
    );
    const most = (unit: 'xp' | 'coins') => Math.max(0, ...pays.map((pay) => pay[unit]));
    return [source, { xp: most('xp'), coins: most('coins') }];
  });
}

/** More missed days in a row than a freeze and a short day bridge together. */
const bridgedByNothing = 3;

/** The longest streak that each day can ever have ended, as fewer active days never make one longer. */
function mostLengths(active: readonly number[]): Map<number, number> {
  const days = [...new Set(active)].sort((one, other) => one - other);
  const lengths = new Map<number, number>();
  for (const [index, day] of days.entries()) {
    const before = days[index - 1] ?? Number.NEGATIVE_INFINITY;
    lengths.set(day, day - before > bridgedByNothing ? 1 : lengths.get(before)! + 1);
  }
  return lengths;
}

function basePayOf({ day, company, facts }: CandidateWatch): Pay | null {
  return moviePay({ ...day!, together: (company?.members ?? 0) > 0, runtime: facts.runtime });
}

/**
 * Two per cent more XP for each day of the streak up to 50, and on top half a per cent for each point of
 * intelligence up to 50. In company, one per cent more coins for each point of charisma up to 30.
 */
function payWith(watch: CandidateWatch, streak: number, { intelligence, charisma }: Bonus): Pay | null {
  const pay = basePayOf(watch);
  if (!pay) return null;
  const xp = (pay.xp * (50 + Math.min(50, streak)) * (200 + Math.min(50, intelligence))) / 10_000;
  const inCompany = watch.company && watch.company.members > 0;
  return { xp: Math.floor(xp), coins: inCompany ? withCharm(pay.coins, charisma) : pay.coins };
}

function withCharm(coins: number, charisma: number): number {
  return Math.floor((coins * (100 + Math.min(30, charisma))) / 100);
}

/** 100 XP and 40 coins for a week with company; 10 XP more for each such week just before it, up to 200. */
function weekPays(live: readonly CandidateWatch[]): [string, Pay][] {
  const together = live.filter(({ company }) => (company?.members ?? 0) > 0);
  const weeks = new Set(together.map(({ day }) => day!.monday));
  return [...weeks].map((monday) => {
    let before = 0;
    const has = (day: number) => [...weeks].some((week) => dayOf(week) === day);
    while (has(dayOf(monday) - 7 * (before + 1))) before += 1;
    return [sourceOf.week(monday), { xp: Math.min(200, 100 + 10 * before), coins: 40 }];
  });
}

/** What hosted evenings pay: the two that were settled first in each week, as the ledger tells. */
function hostPays(live: readonly CandidateWatch[], bonusesOf: BonusesOf, bonusOf: BonusOf): [string, Pay][] {
  const isGranted = (source: string) => bonusesOf(source).length > 0;
  const hosted = live.filter(({ company }) => company?.hosted && company.members >= rewards.evening.others);
  return [...Map.groupBy(hosted, ({ day }) => day!.monday).values()].flatMap((ofWeek) =>
    [...new Set(ofWeek.map(({ sessionId }) => sourceOf.evening(sessionId!)))]
      .sort((one, other) => Number(isGranted(other)) - Number(isGranted(one)))
      .slice(0, rewards.evening.perWeek)
      .map((source): [string, Pay] => [source, { xp: 15, coins: withCharm(15, bonusOf(source).charisma) }]),
  );
}

/** Film XP by the ledger alone, by source and week; what was taken back comes off the source's last pay. */
export function recountedFilm(entries: readonly LedgerEntry[]): FilmXp {
  const film = entries.filter(
    ({ reward, source }) =>
      rewards[reward].film !== false && !(reward === 'badge' && isEarnedWithoutMovies(source)),
  );
  const sources = new Map<string, { live: Portion[]; taken: Portion[] }>();
  let xp = 0;
  let at: number | null = null;
  let lastMonday = 0;
  let lastAt: number | null = null;
  const byWeek = () => {
    const weeks = new Map<number, number>();
    for (const { monday, xp: part } of [...sources.values()].flatMap(({ live }) => live))
      weeks.set(monday, (weeks.get(monday) ?? 0) + part);
    return weeks;
  };
  for (const entry of film) {
    xp += entry.xp;
    if (entry.xp !== 0) at = entry.at;
    const before = byWeek();
    const source = sources.get(entry.source) ?? { live: [], taken: [] };
    sources.set(entry.source, source);
    if (entry.kind === 'taken') source.taken = source.live.splice(0);
    else if (entry.kind === 'returned') source.live = source.taken.splice(0);
    else if (entry.xp >= 0) source.live.push({ monday: utcMondayOf(entry.at), xp: entry.xp });
    else shrink(source.live, -entry.xp);
    const after = byWeek();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (monday) => monday >= lastMonday && (before.get(monday) ?? 0) !== (after.get(monday) ?? 0),
    );
    if (changed.length > 0) {
      lastMonday = Math.max(...changed);
      lastAt = entry.at;
    }
  }
  const ofLast = byWeek().get(lastMonday) ?? 0;
  return { xp, at, week: { monday: lastMonday, xp: ofLast, at: lastAt } };
}

/** Whether a badge is for what can be had without a movie, by its condition. */
function isEarnedWithoutMovies(source: string): boolean {
  const condition = allBadges.find(({ id }) => source === sourceOf.badge(id))?.condition;
  return condition !== undefined && ['streak', 'level', 'habits', 'combat_wins'].includes(condition.type);
}

type Portion = { monday: number; xp: number };

/** Takes XP off what was paid last. */
function shrink(portions: Portion[], xp: number): void {
  for (let left = xp; left > 0; ) {
    const newest = portions.at(-1)!;
    const off = Math.min(newest.xp, left);
    newest.xp -= off;
    left -= off;
    if (newest.xp === 0) portions.pop();
  }
}
