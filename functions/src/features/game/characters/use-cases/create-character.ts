import { isDeepStrictEqual } from 'node:util';
import { createCharacter as definition } from '@cine/contract/operations/game/characters';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { planFigure } from '../../../core/account/index.ts';
import { planPlayer, settleCharacter, withBonus } from '../../../core/players/index.ts';
import { fighterIn, figureOf, newCharacter } from '../character.ts';
import { insertCharacter, readCharacter } from '../store.ts';
import { characterView } from '../view.ts';

/** Creates the caller's character, with its first coins. Throws `character-exists` if they have another. */
export const createCharacter = serve(definition, async (context, { uid }, chosen) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [former, { player, write }, { assertEntitled, show }] = await Promise.all([
      readCharacter(db, tx, uid),
      planPlayer(db, tx, uid),
      planFigure(context, tx, uid),
    ]);
    if (former) {
      const { name, characterClass, appearance } = former;
      if (!isDeepStrictEqual({ name, characterClass, appearance }, chosen))
        throw new AppError('character-exists');
      return { ...characterView(former, player, now), isNew: false };
    }
    assertEntitled(chosen.name);
    const character = newCharacter(chosen, now);
    const settled = settleCharacter(withBonus(player, fighterIn(character).stats), now);
    insertCharacter(db, tx, uid, character);
    write(settled);
    show(figureOf(character));
    return { ...characterView(character, settled.player, now), isNew: true };
  });
});
