import { dateOf, dayOf, weekOf } from '@cine/contract/game/local-days';
import { challengePay } from '@cine/contract/game/pay/rewards';
import { closesAt, weeklyId } from '@cine/contract/game/weekly/weeks';
import { listWeeklyChallenges as operation } from '@cine/contract/operations/together/challenges';
import { assertNotDeleted } from '#core/access/index.ts';
import { readAccount } from '#core/account/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { loadWeek } from '../weekly/weeks-service.ts';

/** This week and the two before. */
const weeksShown = 3;

/** This week's challenges with the caller's movies, and those of earlier weeks in which a movie counted. */
export const listWeeklyChallenges = serve(operation, async (context, { uid }) => {
  const now = context.now();
  const [[player], account] = await Promise.all([
    loadPlayers(context.db, [uid]),
    readAccount(context.db, uid),
    assertNotDeleted(context.db, uid, now),
  ]);
  if (!account) throw new AppError('account-missing');
  const current = weekOf(localDateOf(now, account.timeZone));
  const mondays = Array.from({ length: weeksShown }, (_, ago) => dateOf(dayOf(current) - 7 * ago));
  const weeks = await Promise.all(
    mondays.map(async (monday) => {
      const played = player!.weekly.weeks.find((each) => each.monday === monday);
      const isPlayed = played !== undefined && played.challenges.length > 0;
      if (!isPlayed && monday !== current) return [];
      const week = await loadWeek(context, { region: played?.region ?? account.region, monday });
      if (!week) return [];
      const challenges = week.challenges.map((challenge) => {
        const { templateId, targetCount, xpReward } = challenge;
        const moviesWatched = played?.challenges.find((each) => each.templateId === templateId)?.movies ?? [];
        return {
          id: weeklyId(monday, templateId),
          ...challenge,
          coins: challengePay(xpReward).coins,
          moviesWatched,
          isCompleted: moviesWatched.length >= targetCount,
        };
      });
      return [{ region: week.region, monday, closesAt: toInstant(closesAt(monday)), challenges }];
    }),
  );
  return { weeks: weeks.flat(), completed: player!.weekly.completed };
});
