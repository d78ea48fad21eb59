import { ownedItems } from '@cine/contract/game/items/owned-items';
import { dyePrice } from '@cine/contract/game/items/sales';
import { dye as definition } from '@cine/contract/operations/game/shop';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { planCharacter } from '../../characters/index.ts';
import { paidFor, purchased } from '../purchase.ts';
import { hasDye, withDye } from '../shop.ts';

/** Gives an item a colour, paid for once, or its own again. Throws `item-not-owned` or `coins-too-few`. */
export const dyeItem = serve(definition, async (context, { uid }, { itemId, dye }) => {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const { character, player, write } = await planCharacter(context, tx, uid);
    const item = ownedItems(player.milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    const dyed = withDye(character, itemId, dye);
    const isFree = dye === null || hasDye(character, itemId, dye);
    const source = `dye:${itemId}:${dye}`;
    const paid = isFree
      ? { player, entries: [] }
      : paidFor(player, { source, reward: 'dye', coins: dyePrice(item) }, now);
    write({ character: dyed, ...paid });
    return purchased(dyed, paid.player, now);
  });
});
