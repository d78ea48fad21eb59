import { isDeepStrictEqual } from 'node:util';
import { nextQuarterAt, nothingAllotted, pointsIn, pointsOf } from '@cine/contract/game/characters/points';
import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/game/characters';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { day } from '@cine/contract/time';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { applyToCharacter } from '../change-service.ts';
import { allotmentFault, isResetLately } from '../character.ts';

/** Sets how many points each stat has. Throws `points-final`, `points-too-few` or `points-one-sided`. */
export async function allotPoints(
  context: Context,
  { uid }: Caller,
  { allotted }: ParsedInputOf<typeof operations.allotPoints>,
): Promise<CharacterView> {
  return applyToCharacter(context, uid, (character, { milestones }) => {
    const fault = allotmentFault(character.allotted, allotted, pointsOf(milestones));
    if (fault) throw new AppError(fault.reason, fault.params);
    return isDeepStrictEqual(allotted, character.allotted) ? character : { ...character, allotted };
  });
}

/** Takes all allotted points back. Throws `points-reset-lately` within the quarter of the last time. */
export async function resetPoints(context: Context, { uid }: Caller): Promise<CharacterView> {
  return applyToCharacter(context, uid, (character, _player, now) => {
    if (pointsIn(character.allotted) === 0) return character;
    if (isResetLately(character, now))
      throw new AppError('points-reset-lately', { days: Math.ceil((nextQuarterAt(now) - now) / day) });
    return { ...character, allotted: nothingAllotted, resetAt: now };
  });
}
