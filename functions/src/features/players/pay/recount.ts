import { dayOf, mondayOf } from '@cine/contract/game/local-days';
import { moviePay, type Pay, rewards } from '@cine/contract/game/rewards';
import { streaksOf } from '@cine/contract/game/streak';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { day } from '@cine/contract/time';
import type { Film } from '../film.ts';
import type { LedgerEntry } from './ledger.ts';
import type { PayingWatch } from './movie-dues.ts';

type Source = 'movie' | 'week' | 'session';

/**
 * What watches pay by the table of rewards alone, each source's XP and coins. `short` are the days that travel cut short. `most`
 * is what they may have paid at some time: with what was withdrawn, and with any of their days, as a streak that breaks takes
 * nothing back.
 */
export function recountedPay(
  all: readonly PayingWatch[],
  short: ReadonlySet<number> = new Set(),
): {
  least: Map<string, Pay>;
  most: Map<string, Pay>;
} {
  const keeping = all.filter(({ day }) => day?.onTime);
  const kept = keeping.filter(({ withdrawn, keepsDay }) => !withdrawn || keepsDay);
  const paying = keeping.filter(({ movieId }) => !isCustomMovie(movieId));
  const live = paying.filter(({ withdrawn }) => !withdrawn);
  const lengths = streaksOf(kept.map(dayOfWatch), short).days.map(({ day, length }): [number, number] => [
    day,
    length,
  ]);
  return {
    least: new Map([...moviePays(live, new Map(lengths)), ...weekPays(live), ...hostPays(live)]),
    most: new Map([...mostOfMovies(paying, mostLengths(keeping)), ...weekPays(paying), ...hostPays(paying)]),
  };
}

function dayOfWatch({ day }: PayingWatch): number {
  return dayOf(day!.date);
}

/** A movie's best watch among those of its first date that pays, and the next day, with the streak of the first. */
function moviePays(watches: readonly PayingWatch[], lengths: ReadonlyMap<number, number>): [string, Pay][] {
  return [...Map.groupBy(watches, ({ movieId }) => movieId)].flatMap(
    ([movieId, ofMovie]): [string, Pay][] => {
      const days = ofMovie.filter(basePayOf).map(dayOfWatch);
      const first = Math.min(...days);
      const [best] = ofMovie
        .filter((watch) => dayOfWatch(watch) - first <= 1)
        .flatMap((watch) => payWith(watch, lengths.get(first)!) ?? [])
        .sort((one, other) => other.xp - one.xp || other.coins - one.coins);
      return best ? [[sourceOf('movie', movieId), best]] : [];
    },
  );
}

/** The most XP and the most coins of each movie's watches. */
function mostOfMovies(
  watches: readonly PayingWatch[],
  lengths: ReadonlyMap<number, number>,
): [string, Pay][] {
  return [...Map.groupBy(watches, ({ movieId }) => movieId)].map(([movieId, ofMovie]) => {
    const pays = ofMovie.flatMap((watch) => payWith(watch, lengths.get(dayOfWatch(watch))!) ?? []);
    const most = (unit: 'xp' | 'coins') => Math.max(0, ...pays.map((pay) => pay[unit]));
    return [sourceOf('movie', movieId), { xp: most('xp'), coins: most('coins') }];
  });
}

/** More missed days in a row than a freeze and a short day bridge together. */
const bridgedByNothing = 3;

/** How long the streak of each day can ever have been: fewer active days never reach further. */
function mostLengths(watches: readonly PayingWatch[]): Map<number, number> {
  const days = [...new Set(watches.map(dayOfWatch))].sort((one, other) => one - other);
  const lengths = new Map<number, number>();
  for (const [index, day] of days.entries()) {
    const before = days[index - 1] ?? Number.NEGATIVE_INFINITY;
    lengths.set(day, day - before > bridgedByNothing ? 1 : lengths.get(before)! + 1);
  }
  return lengths;
}

function basePayOf({ day, company, facts }: PayingWatch): Pay | null {
  return moviePay({ ...day!, together: (company?.members ?? 0) > 0, runtime: facts.runtime });
}

function payWith(watch: PayingWatch, streak: number): Pay | null {
  const pay = basePayOf(watch);
  return pay && { xp: Math.floor((pay.xp * (50 + Math.min(50, streak))) / 50), coins: pay.coins };
}

function weekPays(live: readonly PayingWatch[]): [string, Pay][] {
  const together = live.filter(({ company }) => (company?.members ?? 0) > 0);
  const weeks = new Set(together.map(({ day }) => day!.monday));
  return [...weeks].map((monday) => {
    let before = 0;
    const has = (day: number) => [...weeks].some((week) => dayOf(week) === day);
    while (has(dayOf(monday) - 7 * (before + 1))) before += 1;
    return [sourceOf('week', monday), { xp: Math.min(200, 100 + 10 * before), coins: 40 }];
  });
}

/** Of a week's evenings hosted, whichever two were settled first: here any two. */
function hostPays(live: readonly PayingWatch[]): [string, Pay][] {
  const hosted = live.filter(({ company }) => company?.hosted && company.members >= rewards.hosted.others);
  return [...Map.groupBy(hosted, ({ day }) => day!.monday).values()].flatMap((ofWeek) =>
    [...new Set(ofWeek.map(({ sessionId }) => sessionId!))]
      .slice(0, rewards.hosted.perWeek)
      .map((id): [string, Pay] => [sourceOf('session', id), { xp: 15, coins: 15 }]),
  );
}

function sourceOf(source: Source, id: string | number): string {
  return `${source}:${id}`;
}

/** Film XP by the ledger alone: of each source, what it has paid week by week, and what was taken of that last. */
export function recountedFilm(entries: readonly LedgerEntry[]): Film {
  const film = entries.filter(({ reward }) => reward !== 'own-challenge');
  const sources = new Map<string, { live: Portion[]; taken: Portion[] }>();
  let [xp, at, last, lastAt]: [number, number | null, number, number | null] = [0, null, 0, null];
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
    else if (entry.xp >= 0) source.live.push({ monday: mondayOf(Math.floor(entry.at / day)), xp: entry.xp });
    else shrink(source.live, -entry.xp);
    const after = byWeek();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (monday) => monday >= last && (before.get(monday) ?? 0) !== (after.get(monday) ?? 0),
    );
    if (changed.length > 0) [last, lastAt] = [Math.max(...changed), entry.at];
  }
  const ofLast = byWeek().get(last) ?? 0;
  return { xp, at, week: { monday: last, xp: ofLast, at: lastAt } };
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
