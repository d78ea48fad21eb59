/** A player as the caller sees it, and beginning again at level 1 for a star (prestige). */
import { prestigeLevel, xpForLevel } from '@cine/contract/game/level';
import { rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import * as operations from '@cine/contract/operations/core/players';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertMayWrite, assertNotDeleted } from '../access/index.ts';
import { payOccasion } from './pay/pay-occasion.ts';
import type { PayOutcome } from './pay/till.ts';
import { planPlayer } from './plan-player-service.ts';
import type { Player } from './player.ts';
import { loadPlayers } from './store.ts';
import { progressView, recentMovieView } from './view.ts';

/** Starts again at level 1 for a star; changes nothing for a caller who has it. Throws `level-too-low`. */
export const beginAgain = serve(operations.beginAgain, async ({ db, now }, { uid }, { star }) =>
  transact(db, async (tx) => {
    const [{ player, write }] = await Promise.all([planPlayer(tx, uid), assertMayWrite(tx, uid, now())]);
    const { level, prestige } = player;
    if (star <= prestige.stars) return { level, stars: prestige.stars };
    if (star > prestige.stars + 1 || level < prestigeLevel)
      throw new AppError('level-too-low', { level: prestigeLevel });
    const begun = withNewStar(player, now());
    write(begun);
    return { level: begun.player.level, stars: begun.player.prestige.stars };
  }),
);

/** The player at level 1 again: levels count from the XP they have now, which the entry's source names. */
export function withNewStar(former: Player, now: number): PayOutcome {
  const prestige = { stars: former.prestige.stars + 1, from: former.totalXp };
  const source = sourceOf.prestige(prestige.stars, prestige.from);
  const due = { source, reward: 'prestige', ...rewards.prestige.pays } as const;
  return payOccasion({ ...former, prestige }, 'beginning', due, now);
}

/** The caller's half of the game; one who has not begun is at level 1. */
export const showPlayer = serve(operations.showPlayer, async ({ db, now }, { uid }) => {
  const [[player]] = await Promise.all([loadPlayers(db, [uid]), assertNotDeleted(db, uid, now())]);
  const { totalXp, level, prestige, coins, seen, challenges, recentMovies } = player!;
  return {
    uid,
    totalXp,
    level,
    stars: prestige.stars,
    coins,
    nextLevelAt: prestige.from + xpForLevel(level + 1),
    moviesSeen: seen.length,
    challenges: Object.values(challenges).map((joined) => progressView(joined, player!, now())),
    evenings: recentMovies.map(recentMovieView),
  };
});
