/** The caller's fields in GraphQL for the character, the shop and what they bought. */
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allItems } from '@cine/contract/game/items/all-items';
import { itemsForSale, limitedItems } from '@cine/contract/game/items/sales';
import { snacks } from '@cine/contract/game/items/snacks';
import type { PurchaseView, SaleView } from '@cine/contract/operations/game/shop';
import { showCharacter } from '#game/characters/index.ts';
import { listPurchases, listShop, showInventory } from '#game/shop/index.ts';
import { builder, perRead } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { nextPage, pagesOf, textIn, upTo } from '../types.ts';
import { CharacterType, characterCost, DyedType, HeldSnackType, StatsType } from './character.ts';

type Item = Pick<SaleView, 'id' | 'category' | 'rarity' | 'bonuses' | 'names' | 'descriptions'>;

const ItemType = builder.objectRef<Item>('Item').implement({
  description: 'A piece of equipment.',
  fields: (t) => ({
    id: t.exposeID('id'),
    category: t.exposeString('category'),
    rarity: t.exposeString('rarity'),
    bonuses: t.field({
      type: StatsType,
      description: 'What it adds to each stat.',
      resolve: ({ bonuses }) => ({ ...nothingAllotted, ...bonuses }),
    }),
    name: textIn(t, ({ names }) => names),
    description: textIn(t, ({ descriptions }) => descriptions),
  }),
});

type Inventory = Awaited<ReturnType<typeof showInventory>>;

const OwnedItemType = builder.objectRef<Inventory['items'][number]>('OwnedItem').implement({
  description: 'An item that the caller’s character has.',
  fields: (t) => ({
    item: t.field({ type: ItemType, resolve: (owned) => owned }),
    from: t.exposeString('from', { description: 'house, milestone or shop.' }),
    boughtAt: t.exposeString('boughtAt', { nullable: true }),
    equipped: t.exposeBoolean('equipped'),
    dyed: t.expose('dyed', { type: DyedType }),
  }),
});

const InventoryType = builder.objectRef<Inventory>('Inventory').implement({
  description: 'What the caller’s character has, wears and holds.',
  fields: (t) => ({
    items: t.expose('items', { type: [OwnedItemType], complexity: upTo(allItems.length) }),
    snack: t.expose('snack', { type: HeldSnackType, nullable: true }),
    coins: t.exposeInt('coins', { description: 'The caller’s purse.' }),
  }),
});

/** The character, the player and the deletion mark are read. */
const inventoryCost = 3 * perRead;

const PurchaseType = builder.objectRef<PurchaseView>('Purchase').implement({
  description: 'Something that was bought: an item, a snack, or a colour for an item.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    id: t.exposeID('id', { description: 'The item or the snack.' }),
    dye: t.string({ nullable: true, resolve: ({ dye }) => dye ?? null }),
    price: t.exposeInt('price'),
    at: t.exposeString('at'),
  }),
});

const PurchasesType = builder.objectRef<Awaited<ReturnType<typeof listPurchases>>>('Purchases').implement({
  fields: (t) => ({
    purchases: t.expose('purchases', { type: [PurchaseType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** Each purchase and the deletion mark are read. */
const purchasePages = pagesOf(100, 1);

type Shop = Awaited<ReturnType<typeof listShop>>;

const StockType = builder.objectRef<NonNullable<SaleView['stock']>>('Stock').implement({
  description: 'How many of a limited item are left of how many, for everybody together.',
  fields: (t) => ({ left: t.exposeInt('left'), of: t.exposeInt('of') }),
});

const WindowType = builder.objectRef<NonNullable<SaleView['window']>>('SaleWindow').implement({
  description: 'When an item is for sale next, or now.',
  fields: (t) => ({ from: t.exposeString('from'), until: t.exposeString('until') }),
});

const SaleType = builder.objectRef<SaleView>('Sale').implement({
  description: 'An item that is for sale, now or at another time of the year.',
  fields: (t) => ({
    item: t.field({ type: ItemType, resolve: (sale) => sale }),
    price: t.exposeInt('price'),
    level: t.exposeInt('level', { description: 'From which level on it can be bought.' }),
    stock: t.expose('stock', {
      type: StockType,
      nullable: true,
      description: 'Null if there are always more.',
    }),
    window: t.expose('window', { type: WindowType, nullable: true, description: 'Null if it always is.' }),
    owned: t.exposeBoolean('owned', { description: 'Whether the caller has it.' }),
  }),
});

const SnackType = builder.objectRef<Shop['snacks'][number]>('Snack').implement({
  description: 'A small thing that a character holds for a day, and that can be bought again.',
  fields: (t) => ({
    id: t.exposeID('id'),
    price: t.exposeInt('price'),
    name: textIn(t, ({ names }) => names),
    description: textIn(t, ({ descriptions }) => descriptions),
  }),
});

const ShopType = builder.objectRef<Shop>('Shop').implement({
  fields: (t) => ({
    items: t.expose('items', { type: [SaleType], complexity: upTo(itemsForSale.length) }),
    snacks: t.field({
      type: [SnackType],
      complexity: upTo(snacks.length),
      resolve: (shop) => shop.snacks,
    }),
    coins: t.exposeInt('coins', { description: 'The caller’s purse.' }),
  }),
});

/** The stocks, the character, the player and the deletion mark are read. */
const shopCost = (3 + limitedItems.length) * perRead;

builder.objectFields(Me, (t) => ({
  character: t.field({
    type: CharacterType,
    nullable: true,
    description: 'Null before they have one.',
    complexity: characterCost,
    resolve: async (_me, _args, query) => (await answerOf(showCharacter, query)).character,
  }),
  shop: t.field({
    type: ShopType,
    description: 'The items and snacks that are for sale, now or at another time of the year.',
    complexity: shopCost,
    resolve: (_me, _args, query) => answerOf(listShop, query),
  }),
  inventory: t.field({
    type: InventoryType,
    description: 'Nothing before they have a character.',
    complexity: inventoryCost,
    resolve: (_me, _args, query) => answerOf(showInventory, query),
  }),
  purchases: t.field({
    type: PurchasesType,
    description: 'What the caller has bought, the newest first.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: purchasePages.cost,
    resolve: async (_me, { after, ...args }, query) => {
      const pageSize = purchasePages.sizeOf(args);
      if (pageSize === 0) return { purchases: [], nextCursor: null };
      return answerOf(listPurchases, query, { pageSize, cursor: after });
    },
  }),
}));
