import { type ItemForSale, itemsForSale } from '@cine/contract/game/items/sales';
import { type Snack, snackOf } from '@cine/contract/game/items/snacks';
import { buy as definition, type Purchased } from '@cine/contract/operations/game/shop';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readHasEntry } from '../../../core/players/index.ts';
import { planCharacter } from '../../characters/index.ts';
import { paidFor, purchased } from '../purchase.ts';
import { saleFault, withItem, withSnack } from '../shop.ts';
import { readSold, writeSold } from '../store.ts';

/** Buys the caller an item or a snack. Throws what `saleFault` says, `item-unknown` or `coins-too-few`. */
export const buyItem = serve(definition, async (context, { uid }, { id, key }) => {
  const item = itemsForSale.find((each) => each.id === id);
  if (item) return buyEquipment(context, uid, item, key);
  const snack = snackOf(id);
  if (!snack) throw new AppError('item-unknown');
  return buySnack(context, uid, snack, key);
});

/** An item is bought once, so what a key bought is known by the character that has it. */
async function buyEquipment(
  context: Context,
  uid: string,
  item: ItemForSale,
  key: string,
): Promise<Purchased> {
  const { db } = context;
  const now = context.now();
  const { price, stock } = item.offer;
  return transact(db, async (tx) => {
    const [{ character, player, write }, sold] = await Promise.all([
      planCharacter(context, tx, uid),
      stock === undefined ? 0 : readSold(db, tx, item.id),
    ]);
    if (character.bought[item.id]?.key === key) return purchased(character, player, now);
    const fault = saleFault(item, character, player, sold, now);
    if (fault) throw new AppError(fault.reason, fault.params);
    const paid = paidFor(player, { source: `item:${item.id}`, reward: 'item', coins: price }, now);
    const having = withItem(character, item.id, key, now);
    write({ character: having, ...paid });
    if (stock !== undefined) writeSold(db, tx, item.id, sold + 1);
    return purchased(having, paid.player, now);
  });
}

/** A snack is bought as often as one likes, so what a key bought is known by its entry. */
async function buySnack(context: Context, uid: string, snack: Snack, key: string): Promise<Purchased> {
  const { db } = context;
  const now = context.now();
  const source = `snack:${snack.id}:${key}`;
  return transact(db, async (tx) => {
    const [{ character, player, write }, isPaid] = await Promise.all([
      planCharacter(context, tx, uid),
      readHasEntry(db, tx, uid, source),
    ]);
    if (isPaid) return purchased(character, player, now);
    const paid = paidFor(player, { source, reward: 'snack', coins: snack.price }, now);
    const holding = withSnack(character, snack, now);
    write({ character: holding, ...paid });
    return purchased(holding, paid.player, now);
  });
}
