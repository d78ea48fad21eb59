import { xpForLevel } from '@cine/contract/game/level';
import * as operations from '@cine/contract/operations/core/players';
import { serve } from '../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../access/index.ts';
import { loadPlayers } from './store.ts';
import { eveningView, progressView } from './view.ts';

/** The caller's half of the game; one who has not begun is at level 1. */
export const showPlayer = serve(operations.showPlayer, async ({ db, now }, { uid }) => {
  const [[player]] = await Promise.all([loadPlayers(db, [uid]), assertNotDeleted(db, uid, now())]);
  const { totalXp, level, prestige, coins, seen, challenges, evenings } = player!;
  return {
    uid,
    totalXp,
    level,
    stars: prestige.stars,
    coins,
    nextLevelAt: prestige.from + xpForLevel(level + 1),
    moviesSeen: seen.length,
    challenges: Object.values(challenges).map((joined) => progressView(joined, player!, now())),
    evenings: evenings.map(eveningView),
  };
});
