import { allKept, keptInARowBefore } from '@cine/contract/game/active-days';
import { dateOf, dayOf, mondayOf, weekOf } from '@cine/contract/game/local-days';
import { moviePay, multiplied, type Pay, weekTogetherPay } from '@cine/contract/game/rewards';
import type { Progress } from '../../live/data/use-progress.ts';
import { type Calendar, streakToday, todayOf } from './marquee/streak-today.ts';

/** What a movie tonight would earn by itself, and the day of the streak that it would make. */
export type TonightPay = Pay & { streak: number };

/** By the caps that the player has used; with others, the week's first one brings more. */
export function tonightPay(
  progress: Progress,
  { runtime }: { runtime: number | null },
  together: boolean,
  calendar: Calendar,
  now = Date.now(),
): TonightPay {
  const today = dateOf(todayOf(calendar, now));
  const { tonight: streak } = streakToday(progress, calendar, now);
  const movies = progress.paid.filter(({ reward }) => reward === 'movie');
  const pay = moviePay({
    together,
    placeOfDay: movies.filter(({ date }) => date === today).length + 1,
    placeOfWeek: movies.filter(({ date }) => weekOf(date) === weekOf(today)).length + 1,
    runtime,
  });
  const ofWeek = together ? firstOfWeek(progress, today) : null;
  return {
    xp: (pay ? multiplied(pay.xp, streak) : 0) + (ofWeek?.xp ?? 0),
    coins: (pay?.coins ?? 0) + (ofWeek?.coins ?? 0),
    streak,
  };
}

/** What the week's first movie with others brings; null once there was one. */
function firstOfWeek({ weeks }: Pick<Progress, 'weeks'>, today: string): Pay | null {
  const monday = mondayOf(dayOf(today));
  return allKept(weeks).includes(monday) ? null : weekTogetherPay(keptInARowBefore(weeks, monday, 7));
}
