import { isDeepStrictEqual } from 'node:util';
import { nextQuarterAt, nothingAllotted, pointsIn, pointsOf } from '@cine/contract/game/characters/points';
import * as operations from '@cine/contract/operations/game/characters';
import { day } from '@cine/contract/time';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { applyToCharacter } from '../change-service.ts';
import { allotmentFault, isResetLately } from '../character.ts';

/** Sets how many points each stat has. Throws `points-final`, `points-too-few` or `points-one-sided`. */
export const allotPoints = serve(operations.allotPoints, async (context, { uid }, { allotted }) =>
  applyToCharacter(context, uid, (character, { milestones }) => {
    const fault = allotmentFault(character.allotted, allotted, pointsOf(milestones));
    if (fault) throw new AppError(fault.reason, fault.params);
    return isDeepStrictEqual(allotted, character.allotted) ? character : { ...character, allotted };
  }),
);

/** Takes all allotted points back. Throws `points-reset-lately` within the quarter of the last time. */
export const resetPoints = serve(operations.resetPoints, async (context, { uid }) =>
  applyToCharacter(context, uid, (character, _player, now) => {
    if (pointsIn(character.allotted) === 0) return character;
    if (isResetLately(character, now))
      throw new AppError('points-reset-lately', { days: Math.ceil((nextQuarterAt(now) - now) / day) });
    return { ...character, allotted: nothingAllotted, resetAt: now };
  }),
);
