import { listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { serverNow } from '#data/server-time.ts';
import { challengesOfWeek, weekNow } from './week-challenges.ts';

/** The week's challenges, live; refetched when a week begins or the player's region of the week changes. */
export function useWeek(progress: Progress | null) {
  const account = useAccount();
  const { monday, daysLeft } = weekNow(account, serverNow());
  const { data, refusal, again } = useCachedAnswer(listWeeklyChallenges, {}, account.uid);
  const played = progress?.weekly.weeks.find((each) => each.monday === monday);
  useRefetchOnChange(progress && `${monday} ${played?.region ?? account.region}`, again);
  const challenges = data && progress && challengesOfWeek(data.weeks, monday, progress);
  const isKnown = data !== null && progress !== null;
  return { challenges, daysLeft, isKnown, refusal, again };
}
