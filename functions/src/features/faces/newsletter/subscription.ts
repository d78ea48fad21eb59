/** A subscription to the newsletter: begun, ended, moved to another zone, marked as written. */
import { dueAfter, lastWeekBefore, type Week, weekAt } from './week.ts';

/** `newsletterSubscriptions/{uid}`: a user's subscription. Times are epoch milliseconds. */
export type Subscription = {
  subscribed: boolean;
  /** The token in each issue's unsubscribe link; never changes, so that old links work. */
  token: string;
  /** The last week for which an issue was written, or there was none to write. */
  lastWeek: Week;
  /** When the next issue is due; null while unsubscribed. */
  dueAt: number | null;
  /** Movies of recent issues, the newest first. */
  recentMovieIds: number[];
};

/** How many movies of recent issues are kept: eight issues' worth. */
const maxRecent = 64;

/** The subscription after subscribing; a week whose issue was sent brings no second one. */
export function newSubscription(
  former: Subscription | null,
  newToken: string,
  timeZone: string,
  now: number,
): Subscription {
  if (former?.subscribed) return former;
  const over = lastWeekBefore(now, timeZone);
  const lastWeek = former && former.lastWeek > over ? former.lastWeek : over;
  return {
    subscribed: true,
    token: former?.token ?? newToken,
    lastWeek,
    dueAt: dueAfter(lastWeek, timeZone),
    recentMovieIds: former?.recentMovieIds ?? [],
  };
}

export function endedSubscription(former: Subscription): Subscription {
  return former.subscribed ? { ...former, subscribed: false, dueAt: null } : former;
}

export function movedToZone(former: Subscription, timeZone: string): Subscription {
  if (!former.subscribed) return former;
  const dueAt = dueAfter(former.lastWeek, timeZone);
  return dueAt === former.dueAt ? former : { ...former, dueAt };
}

/** The subscription after this week's issue was written or skipped; missed weeks aren't made up for. */
export function withIssueWritten(
  former: Subscription,
  movieIds: readonly number[],
  timeZone: string,
  now: number,
): Subscription {
  const lastWeek = weekAt(now, timeZone);
  const recentMovieIds = [...new Set([...movieIds, ...former.recentMovieIds])].slice(0, maxRecent);
  return { ...former, lastWeek, dueAt: dueAfter(lastWeek, timeZone), recentMovieIds };
}
