import { ownedItems } from '@cine/contract/game/items/owned-items';
import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/game/characters';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { applyToCharacter } from '../change-service.ts';

/** Lets the caller's character wear or hold an item. Throws `item-not-owned`. */
export async function equipItem(
  context: Context,
  { uid }: Caller,
  { itemId }: ParsedInputOf<typeof operations.equipItem>,
): Promise<CharacterView> {
  return applyToCharacter(context, uid, (character, { milestones }) => {
    const item = ownedItems(milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    if (character.equipped[item.category] === itemId) return character;
    return { ...character, equipped: { ...character.equipped, [item.category]: itemId } };
  });
}

/** Lets the caller's character wear or hold nothing of a category. */
export async function unequipItem(
  context: Context,
  { uid }: Caller,
  { category }: ParsedInputOf<typeof operations.unequipItem>,
): Promise<CharacterView> {
  return applyToCharacter(context, uid, (character) => {
    const { [category]: taken, ...equipped } = character.equipped;
    return taken === undefined ? character : { ...character, equipped };
  });
}
