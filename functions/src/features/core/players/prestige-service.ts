import { prestigeLevel } from '@cine/contract/game/level';
import { beginAgain as definition } from '@cine/contract/operations/core/players';
import { serve } from '../../../platform/endpoints/serve.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { assertMayWrite } from '../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { todayOf } from './pay/settle.ts';
import { settlePrestige } from './pay/settle-prestige.ts';
import { planPlayer } from './player-service.ts';

/**
 * Lets the caller begin again at level 1; a caller who already has the star keeps what they have. Throws
 * `level-too-low`.
 */
export const beginAgain = serve(definition, async ({ db, now }, { uid }, { star }) =>
  transact(db, async (tx) => {
    const [{ player, write }] = await Promise.all([planPlayer(db, tx, uid), assertMayWrite(tx, uid, now())]);
    const { level, prestige } = player;
    if (star <= prestige.stars) return { level, stars: prestige.stars };
    if (star > prestige.stars + 1 || level < prestigeLevel)
      throw new AppError('level-too-low', { level: prestigeLevel });
    const begun = settlePrestige(player, todayOf(player, now()), now());
    write(begun);
    return { level: begun.player.level, stars: begun.player.prestige.stars };
  }),
);
