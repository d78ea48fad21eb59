import { allItems } from '@cine/contract/game/items/all-items';
import type { OutputOf } from '@cine/contract/operation';
import type { listPurchases, PurchaseView, showInventory } from '@cine/contract/operations/game/shop';
import { builder, perRead } from '../builder.ts';
import { nextPage, pagesOf, upTo } from '../types.ts';
import { DyedType, HeldSnackType } from './character.ts';
import { ItemType } from './item.ts';

type Inventory = OutputOf<typeof showInventory>;

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

export const InventoryType = builder.objectRef<Inventory>('Inventory').implement({
  description: 'What the caller’s character has, wears and holds.',
  fields: (t) => ({
    items: t.expose('items', { type: [OwnedItemType], complexity: upTo(allItems.length) }),
    snack: t.expose('snack', { type: HeldSnackType, nullable: true }),
    coins: t.exposeInt('coins', { description: 'The caller’s purse.' }),
  }),
});

/** What an inventory costs: the character, the player, and whether the caller is being deleted. */
export const inventoryCost = 3 * perRead;

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

export const PurchasesType = builder.objectRef<OutputOf<typeof listPurchases>>('Purchases').implement({
  fields: (t) => ({
    purchases: t.expose('purchases', { type: [PurchaseType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** Each is read, and whether the caller is being deleted. */
export const purchasePages = pagesOf(100, 1);
