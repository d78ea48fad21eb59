import { isDeepStrictEqual } from 'node:util';
import { changeCharacter as definition } from '@cine/contract/operations/game/characters';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { applyToCharacter } from '../change-service.ts';

/** Changes what the caller's character is called and looks like. */
export const changeCharacter = serve(definition, async (context, { uid }, { name, appearance }) =>
  applyToCharacter(
    context,
    uid,
    (character) => {
      const changed = { ...character, name, appearance };
      return isDeepStrictEqual(changed, character) ? character : changed;
    },
    name,
  ),
);
