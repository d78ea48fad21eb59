import { isDeepStrictEqual } from 'node:util';
import { nextQuarterAt, nothingAllotted, pointsIn, pointsOf } from '@cine/contract/game/characters/points';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { allotPoints, CharacterView } from '@cine/contract/operations/game/characters';
import { day } from '@cine/contract/time';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { changeCharacter } from '../change-service.ts';
import { allotmentFault, isResetLately } from '../character.ts';

/** Sets how many of the caller's points each stat has. Throws `points-final`, `points-too-few` or `points-one-sided`. */
export async function allot(
  context: Context,
  { uid }: Caller,
  { allotted }: ParsedInputOf<typeof allotPoints>,
): Promise<CharacterView> {
  return changeCharacter(context, uid, (character, { milestones }) => {
    const fault = allotmentFault(character.allotted, allotted, pointsOf(milestones));
    if (fault) throw new AppError(fault.reason, fault.params);
    return isDeepStrictEqual(allotted, character.allotted) ? character : { ...character, allotted };
  });
}

/** Takes all allotted points back. Throws `points-reset-lately` within the quarter of the last time. */
export async function resetPoints(context: Context, { uid }: Caller): Promise<CharacterView> {
  return changeCharacter(context, uid, (character, _player, now) => {
    if (pointsIn(character.allotted) === 0) return character;
    if (isResetLately(character, now))
      throw new AppError('points-reset-lately', { days: Math.ceil((nextQuarterAt(now) - now) / day) });
    return { ...character, allotted: nothingAllotted, resetAt: now };
  });
}
