import type { UserDocument } from '@cine/contract/documents/users';
import { dateOf, mondayOf } from '@cine/contract/game/local-days';
import type { OutputOf } from '@cine/contract/operation';
import type { listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { dayIn, onlyZone } from '@cine/contract/zones/zone-history';
import type { Progress } from '#data/queries/use-progress.ts';

type ListedWeek = OutputOf<typeof listWeeklyChallenges>['weeks'][number];

export type WeekChallenge = ListedWeek['challenges'][number];

/** A user's current week: its first date, and how many days are left, including today. */
export function weekNow(
  { timeZone, zones = onlyZone(timeZone) }: Pick<UserDocument, 'timeZone' | 'zones'>,
  now: number,
): { monday: string; daysLeft: number } {
  const today = dayIn(zones, now);
  const monday = mondayOf(today);
  return { monday: dateOf(monday), daysLeft: monday + 7 - today };
}

/** A week's challenges as they stand by the player's document; null if none of these weeks is that one. */
export function challengesOfWeek(
  weeks: readonly ListedWeek[],
  monday: string,
  { weekly }: Pick<Progress, 'weekly'>,
): WeekChallenge[] | null {
  const week = weeks.find((each) => each.monday === monday);
  if (!week) return null;
  const played = weekly.weeks.find((each) => each.monday === monday && each.region === week.region);
  return week.challenges.map((challenge) => {
    const own = played?.challenges.find(({ templateId }) => templateId === challenge.templateId);
    const moviesWatched = own?.movies ?? [];
    return { ...challenge, moviesWatched, isCompleted: moviesWatched.length >= challenge.targetCount };
  });
}
