import { isDeepStrictEqual } from 'node:util';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { CharacterView, changeCharacter as definition } from '@cine/contract/operations/game/characters';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { applyToCharacter } from '../change-service.ts';

/** Changes what the caller's character is called and looks like. */
export async function changeCharacter(
  context: Context,
  { uid }: Caller,
  { name, appearance }: ParsedInputOf<typeof definition>,
): Promise<CharacterView> {
  return applyToCharacter(
    context,
    uid,
    (character) => {
      const changed = { ...character, name, appearance };
      return isDeepStrictEqual(changed, character) ? character : changed;
    },
    name,
  );
}
