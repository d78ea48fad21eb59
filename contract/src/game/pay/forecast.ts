import { isCustomMovie } from '../../movies/custom-movie.ts';
import type { PaidView } from '../../operations/core/players.ts';
import { allKept, type Kept, keptInARowBefore } from '../active-days.ts';
import { dayOf, mondayOf } from '../local-days.ts';
import { fitsCaps } from './caps.ts';
import { type Places, placesAfter, type WeekMovie } from './places.ts';
import {
  type Bonus,
  hostedPay,
  maxCountedPerDay,
  moviePay,
  moviePayWith,
  type Pay,
  rewards,
  type UnpaidReason,
  weekTogetherPay,
} from './rewards.ts';
import { sourceOf } from './sources.ts';
import { unpaidReason } from './unpaid-reason.ts';

/** What decides how a movie pays that is watched and recorded today. */
export type Tonight = {
  movieId: number;
  /** Minutes; null if unknown. */
  runtime: number | null;
  /** The user's local date, and the day of the streak that it would be. */
  today: string;
  streak: number;
  /** The movies of the user's local week so far, in the order of their places. */
  weekMovies: readonly WeekMovie[];
  /** When it paid, if that is longer ago than the player remembers; null if it never did. */
  paidOn: string | null;
  /** The session, how many other members watch there, and whether the user is its host; null without one. */
  company: { sessionId: string; members: number; hosted: boolean } | null;
};

type Payee = { paid: readonly Paid[]; weeks: Kept; bonus?: Bonus };
type Paid = Pick<PaidView, 'source' | 'reward' | 'date' | 'xp' | 'coins' | 'taken' | 'before' | 'bonus'>;

export type Forecast = {
  movie: Pay;
  week: Pay;
  hostedSession: Pay;
  /** Why the movie itself pays nothing; null if it does. */
  unpaid: UnpaidReason | null;
  /** Whether it counts for challenges: among its day's first. */
  counts: boolean;
};

const nothing: Pay = { xp: 0, coins: 0 };

/**
 * What a movie will pay if it is watched today, by the rules that settle it then: `life.test.ts` holds both
 * together. What was taken back before may return as it was.
 */
export function forecast({ paid, weeks, bonus }: Payee, tonight: Tonight): Forecast {
  const { movieId, today, company, weekMovies } = tonight;
  const places = placesAfter(weekMovies, { movieId, date: today, onTime: true });
  const counts = places.placeOfDay <= maxCountedPerDay;
  if (isCustomMovie(movieId))
    return { movie: nothing, week: nothing, hostedSession: nothing, unpaid: 'custom', counts };
  const former = paid.find(({ source }) => source === sourceOf.movie(movieId)) ?? null;
  const movie = ofMovie(former, tonight, places, bonus);
  const monday = mondayOf(dayOf(today));
  const isFirst = company !== null && company.members > 0 && !allKept(weeks).includes(monday);
  return {
    ...movie,
    week: isFirst ? weekTogetherPay(keptInARowBefore(weeks, monday, 7)) : nothing,
    hostedSession: ofHostedSession(paid, company, today, bonus),
    counts,
  };
}

function ofMovie(
  former: Paid | null,
  { runtime, today, streak, paidOn, company }: Tonight,
  { placeOfDay, placeOfWeek }: Places,
  bonus: Bonus | undefined,
): Pick<Forecast, 'movie' | 'unpaid'> {
  const together = company !== null && company.members > 0;
  const base = moviePay({ together, placeOfDay, placeOfWeek, runtime });
  const dueAfter = (days: number, stamped: Bonus | undefined) =>
    base && moviePayWith(base, together, days, stamped);
  const last = former === null ? paidOn : former.taken ? null : former.date;
  const since = last === null ? null : dayOf(today) - dayOf(last);
  const unpaid = unpaidReason({ placeOfDay, placeOfWeek }, since);
  if (since !== null && unpaid === 'again') {
    // A movie recorded again is paid by the streak of its first date: one day less for yesterday's.
    const better = dueAfter(since === 1 ? streak - 1 : streak, former?.bonus);
    return { movie: since <= 1 && former && better ? more(better, former) : nothing, unpaid };
  }
  const due = dueAfter(streak, former?.taken ? former.bonus : bonus);
  return { movie: due ?? nothing, unpaid };
}

/** What the better of two records of one evening adds to the first. */
function more(due: Pay, { before = nothing, ...paid }: Paid): Pay {
  const xp = due.xp + before.xp - paid.xp;
  const coins = due.coins + before.coins - paid.coins;
  return xp > 0 || (xp === 0 && coins > 0) ? { xp, coins } : nothing;
}

function ofHostedSession(
  paid: readonly Paid[],
  company: Tonight['company'],
  today: string,
  bonus: Bonus | undefined,
): Pay {
  if (!company?.hosted || company.members < rewards.evening.others) return nothing;
  const former = paid.find(({ source }) => source === sourceOf.evening(company.sessionId));
  if (former) return former.taken ?? nothing;
  return fitsCaps(paid, 'evening', today) ? hostedPay(bonus) : nothing;
}
