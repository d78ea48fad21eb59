import { ownedItems } from '@cine/contract/game/items/owned-items';
import * as operations from '@cine/contract/operations/game/characters';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { applyToCharacter } from '../change-service.ts';

/** Lets the caller's character wear or hold an item. Throws `item-not-owned`. */
export const equipItem = serve(operations.equipItem, async (context, { uid }, { itemId }) =>
  applyToCharacter(context, uid, (character, { milestones }) => {
    const item = ownedItems(milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    if (character.equipped[item.category] === itemId) return character;
    return { ...character, equipped: { ...character.equipped, [item.category]: itemId } };
  }),
);

/** Lets the caller's character wear or hold nothing of a category. */
export const unequipItem = serve(operations.unequipItem, async (context, { uid }, { category }) =>
  applyToCharacter(context, uid, (character) => {
    const { [category]: taken, ...equipped } = character.equipped;
    return taken === undefined ? character : { ...character, equipped };
  }),
);
