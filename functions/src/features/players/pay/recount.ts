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
 * What watches pay by the table of rewards alone, each source's XP and coins. `most` is what the movies would with what was
 * withdrawn, since a streak that breaks takes nothing back, and what comes back returns what was taken.
 */
export function recountedPay(all: readonly PayingWatch[]): {
  least: Map<string, Pay>;
  most: Map<string, Pay>;
} {
  const keeping = all.filter(({ day }) => day?.onTime);
  const kept = keeping.filter(({ withdrawn, keepsDay }) => !withdrawn || keepsDay);
  const paying = keeping.filter(({ movieId }) => !isCustomMovie(movieId));
  const live = paying.filter(({ withdrawn }) => !withdrawn);
  const others = new Map([...weekPays(live), ...hostPays(live)]);
  const least = new Map(moviePays(live, kept, 1));
  const most = moviePays(paying, keeping, Number.POSITIVE_INFINITY).filter(([source]) => least.has(source));
  return { least: new Map([...least, ...others]), most: new Map([...most, ...others]) };
}

/** A movie's best watch among those of its first date that pays, and so many days later. */
function moviePays(
  watches: readonly PayingWatch[],
  keeping: readonly PayingWatch[],
  within: number,
): [string, Pay][] {
  const days = streaksOf(keeping.map(({ day }) => dayOf(day!.date))).days;
  const lengths = new Map(days.map(({ day, length }) => [day, length]));
  return [...Map.groupBy(watches, ({ movieId }) => movieId)].flatMap(
    ([movieId, ofMovie]): [string, Pay][] => {
      const each = ofMovie.flatMap((watch) => {
        const pay = moviePayOf(watch);
        const on = dayOf(watch.day!.date);
        const length = Math.min(50, lengths.get(on)!);
        return pay ? [{ on, xp: Math.floor((pay.xp * (50 + length)) / 50), coins: pay.coins }] : [];
      });
      const first = Math.min(...each.map(({ on }) => on));
      const [best] = each
        .filter(({ on }) => on - first <= within)
        .sort((one, other) => other.xp - one.xp || other.coins - one.coins);
      return best ? [[sourceOf('movie', movieId), { xp: best.xp, coins: best.coins }]] : [];
    },
  );
}

function moviePayOf({ day, company, facts: { runtime } }: PayingWatch): Pay | null {
  return moviePay({ ...day!, together: (company?.members ?? 0) > 0, runtime });
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
