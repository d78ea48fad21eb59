import { dueAfter, lastWeekBefore, type Week, weekAt } from './week.ts';

/** `newsletterSubscriptions/{uid}`: somebody's weekly newsletter. Times are epoch milliseconds. */
export type Subscription = {
  subscribed: boolean;
  /** In each issue's link, so that whoever has the issue can have no more of them sent; the same for ever. */
  token: string;
  /** The last week of which they had the issue, or had none to get. */
  lastWeek: Week;
  /** When the next one is due; null while they don't want any. */
  dueAt: number | null;
  /** Movies of the last issues, the newest first. */
  told: number[];
};

/** Movies that issues remember having told of: those of the last eight. */
const mostTold = 64;

/** Somebody's subscription once they want issues; twice is as once. Of a week that they had an issue of they get no other. */
export function subscribed(
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
    told: former?.told ?? [],
  };
}

/** Once they want no more. */
export function unsubscribed(former: Subscription): Subscription {
  return former.subscribed ? { ...former, subscribed: false, dueAt: null } : former;
}

/** Once they live by another clock. */
export function moved(former: Subscription, timeZone: string): Subscription {
  if (!former.subscribed) return former;
  const dueAt = dueAfter(former.lastWeek, timeZone);
  return dueAt === former.dueAt ? former : { ...former, dueAt };
}

/** Once this week's issue is written, or there was none to write. One that is late is this week's, and no other comes for those missed. */
export function written(
  former: Subscription,
  movieIds: readonly number[],
  timeZone: string,
  now: number,
): Subscription {
  const lastWeek = weekAt(now, timeZone);
  const told = [...new Set([...movieIds, ...former.told])].slice(0, mostTold);
  return { ...former, lastWeek, dueAt: dueAfter(lastWeek, timeZone), told };
}
