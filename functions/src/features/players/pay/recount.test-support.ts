import { dayOf } from '@cine/contract/game/local-days';
import { moviePay, type Pay, rewards } from '@cine/contract/game/rewards';
import { streaksOf } from '@cine/contract/game/streak';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { PayingWatch } from './movie-dues.ts';

type Source = 'movie' | 'week' | 'session';

/**
 * What watches pay by the table of rewards alone, each source's XP and coins. `most` is what they would with the days of
 * withdrawn watches, since a streak that breaks takes nothing back.
 */
export function recountedPay(all: readonly PayingWatch[]): {
  least: Map<string, Pay>;
  most: Map<string, Pay>;
} {
  const live = all.filter(
    ({ withdrawn, day, movieId }) => !withdrawn && day?.onTime && !isCustomMovie(movieId),
  );
  const keeping = all.filter(({ day }) => day?.onTime);
  const kept = keeping.filter(({ withdrawn, keepsDay }) => !withdrawn || keepsDay);
  const others = new Map([...weekPays(live), ...hostPays(live)]);
  return {
    least: new Map([...moviePays(live, kept), ...others]),
    most: new Map([...moviePays(live, keeping), ...others]),
  };
}

function moviePays(live: readonly PayingWatch[], keeping: readonly PayingWatch[]): [string, Pay][] {
  const days = streaksOf(keeping.map(({ day }) => dayOf(day!.date))).days;
  const lengths = new Map(days.map(({ day, length }) => [day, length]));
  return [...Map.groupBy(live, ({ movieId }) => movieId)].flatMap(([movieId, ofMovie]): [string, Pay][] => {
    const each = ofMovie.flatMap(({ day, company, facts: { runtime } }) => {
      const pay = moviePay({ ...day!, together: (company?.members ?? 0) > 0, runtime });
      if (!pay) return [];
      const length = Math.min(50, lengths.get(dayOf(day!.date))!);
      return [{ xp: Math.floor((pay.xp * (50 + length)) / 50), coins: pay.coins }];
    });
    const [best] = each.sort((one, other) => other.xp - one.xp || other.coins - one.coins);
    return best ? [[sourceOf('movie', movieId), best]] : [];
  });
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
