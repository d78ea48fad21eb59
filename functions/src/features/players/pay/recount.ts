import { dayOf } from '@cine/contract/game/local-days';
import { moviePay, type Pay, rewards } from '@cine/contract/game/rewards';
import { streaksOf } from '@cine/contract/game/streak';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
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
