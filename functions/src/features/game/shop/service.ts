/** Lists the shop, sells and dyes equipment, and shows what a character has and bought. */
import { ownedItems } from '@cine/contract/game/items/owned-items';
import {
  dyePrice,
  type ItemForSale,
  itemsForSale,
  limitedItems,
  windowAfter,
} from '@cine/contract/game/items/sales';
import { findSnack, type Snack, snacks } from '@cine/contract/game/items/snacks';
import type { Spending } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Purchased, SaleView } from '@cine/contract/operations/game/shop';
import * as operations from '@cine/contract/operations/game/shop';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { listSpendings, readHasEntry } from '#core/ledger/index.ts';
import { loadPlayers, type PayOutcome, type Player, payOccasion } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { type Character, characterView, planCharacter, readCharacter } from '../characters/index.ts';
import { hasDye, saleFault, withDye, withItem, withSnack } from './shop.ts';
import { loadSold, readSold, writeSold } from './store.ts';
import { itemView, purchaseView } from './view.ts';

/** What is for sale, with what is left of limited items. */
export const listShop = serve(operations.listShop, async ({ db, now }, { uid }) => {
  const at = now();
  const [character, [player], sold] = await Promise.all([
    readCharacter(db, uid),
    loadPlayers(db, [uid]),
    loadSold(
      db,
      limitedItems.map(({ id }) => id),
    ),
    assertNotDeleted(db, uid, at),
  ]);
  const bought = character?.bought ?? {};
  const items = itemsForSale.map((item) => saleView(item, bought, sold.get(item.id) ?? 0, at));
  return { items, snacks: [...snacks], coins: player!.coins };
});

function saleView(
  item: ItemForSale,
  bought: Readonly<Record<string, unknown>>,
  sold: number,
  now: number,
): SaleView {
  const { price, level, stock, window } = item.offer;
  const { from, until } = window ? windowAfter(window, now) : {};
  return {
    ...itemView(item),
    price,
    level,
    stock: stock === undefined ? null : { left: Math.max(0, stock - sold), of: stock },
    window:
      from === undefined || until === undefined ? null : { from: toInstant(from), until: toInstant(until) },
    owned: Object.hasOwn(bought, item.id),
  };
}

const undyed = { colours: [], shown: null };

/** What the caller's character has; nothing before there is one. */
export const showInventory = serve(operations.showInventory, async ({ db, now }, { uid }) => {
  const [character, [player]] = await Promise.all([
    readCharacter(db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, uid, now()),
  ]);
  if (!character) return { items: [], snack: null, coins: player!.coins };
  const { snack } = characterView(character, player!, now());
  const items = ownedItems(player!.milestones, character.bought).map((item) => ({
    ...itemView(item),
    from: item.offer.kind,
    boughtAt: toInstantOrNull(character.bought[item.id]?.at ?? null),
    equipped: character.equipped[item.category] === item.id,
    dyed: character.dyed[item.id] ?? undyed,
  }));
  return { items, snack, coins: player!.coins };
});

/**
 * Buys an item or a snack. Throws what `saleFault` returns, `item-unknown`, `coins-too-few` and
 * `character-missing`.
 */
export const buyItem = serve(operations.buy, async (context, { uid }, { id, key }) => {
  const item = itemsForSale.find((each) => each.id === id);
  if (item) return buyEquipment(context, uid, item, key);
  const snack = findSnack(id);
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
      stock === undefined ? 0 : readSold(tx, item.id),
    ]);
    if (character.bought[item.id]?.key === key) return purchaseAnswer(character, player, now);
    const fault = saleFault(item, character, player, sold, now);
    if (fault) throw new AppError(fault.reason, fault.params);
    const paid = paidFor(player, { source: sourceOf.item(item.id), reward: 'item', coins: price }, now);
    const having = withItem(character, item.id, key, now);
    write({ character: having, ...paid });
    if (stock !== undefined) writeSold(tx, item.id, sold + 1);
    return purchaseAnswer(having, paid.player, now);
  });
}

/** A snack is bought as often as one likes, so what a key bought is known by its entry. */
async function buySnack(context: Context, uid: string, snack: Snack, key: string): Promise<Purchased> {
  const { db } = context;
  const now = context.now();
  const source = sourceOf.snack(snack.id, key);
  return transact(db, async (tx) => {
    const [{ character, player, write }, isPaid] = await Promise.all([
      planCharacter(context, tx, uid),
      readHasEntry(tx, uid, source),
    ]);
    if (isPaid) return purchaseAnswer(character, player, now);
    const paid = paidFor(player, { source, reward: 'snack', coins: snack.price }, now);
    const holding = withSnack(character, snack, now);
    write({ character: holding, ...paid });
    return purchaseAnswer(holding, paid.player, now);
  });
}

/** Dyes an item, paid for once a colour. Throws `item-not-owned`, `coins-too-few` or `character-missing`. */
export const dyeItem = serve(operations.dye, async (context, { uid }, { itemId, dye }) => {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const { character, player, write } = await planCharacter(context, tx, uid);
    const item = ownedItems(player.milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    const dyed = withDye(character, itemId, dye);
    const isFree = dye === null || hasDye(character, itemId, dye);
    const source = sourceOf.dye(itemId, dye);
    const paid = isFree
      ? { player, entries: [] }
      : paidFor(player, { source, reward: 'dye', coins: dyePrice(item) }, now);
    write({ character: dyed, ...paid });
    return purchaseAnswer(dyed, paid.player, now);
  });
});

/** The player who has paid for something, with the entry. Throws `coins-too-few`. */
function paidFor(
  player: Player,
  what: { source: string; reward: Spending; coins: number },
  now: number,
): PayOutcome {
  if (player.coins < what.coins)
    throw new AppError('coins-too-few', { price: what.coins, coins: player.coins });
  return payOccasion(player, 'spending', what, now);
}

function purchaseAnswer(character: Character, player: Player, now: number): Purchased {
  return { character: characterView(character, player, now), coins: player.coins };
}

export const listPurchases = serve(operations.listPurchases, async (context, { uid }, page) => {
  const { entries, nextCursor } = await listSpendings(context, uid, page);
  return { purchases: entries.map(purchaseView), nextCursor };
});
