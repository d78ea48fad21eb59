import { ownedItems } from '@cine/contract/game/items/owned-items';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { CharacterView, equipItem, unequipItem } from '@cine/contract/operations/game/characters';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { changeCharacter } from '../change-service.ts';

/** Lets the caller's character wear or hold an item. Throws `item-not-owned`. */
export async function equip(
  context: Context,
  { uid }: Caller,
  { itemId }: ParsedInputOf<typeof equipItem>,
): Promise<CharacterView> {
  return changeCharacter(context, uid, (character, { milestones }) => {
    const item = ownedItems(milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    if (character.equipped[item.category] === itemId) return character;
    return { ...character, equipped: { ...character.equipped, [item.category]: itemId } };
  });
}

/** Lets the caller's character wear or hold nothing of a category. */
export async function unequip(
  context: Context,
  { uid }: Caller,
  { category }: ParsedInputOf<typeof unequipItem>,
): Promise<CharacterView> {
  return changeCharacter(context, uid, (character) => {
    const { [category]: taken, ...equipped } = character.equipped;
    return taken === undefined ? character : { ...character, equipped };
  });
}
