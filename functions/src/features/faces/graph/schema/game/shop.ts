import { itemsForSale, limitedItems } from '@cine/contract/game/items/sales';
import { snacks } from '@cine/contract/game/items/snacks';
import type { OutputOf } from '@cine/contract/operation';
import type { listShop, SaleView } from '@cine/contract/operations/game/shop';
import { builder, perRead } from '../builder.ts';
import { textIn, upTo } from '../types.ts';
import { ItemType } from './item.ts';

type Shop = OutputOf<typeof listShop>;

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

export const ShopType = builder.objectRef<Shop>('Shop').implement({
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

/** What the shop costs: the stocks, the character, the player, and whether the caller is being deleted. */
export const shopCost = (3 + limitedItems.length) * perRead;
