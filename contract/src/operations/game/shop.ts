import * as z from 'zod';
import { costOfNewLooks, fixedCost } from '../../causes.ts';
import { statNames } from '../../game/characters/classes.ts';
import { dyes, itemCategories } from '../../game/items/item.ts';
import { spendings } from '../../game/pay/rewards.ts';
import { rarities } from '../../game/rarity.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, keySchema, textsSchema } from '../../primitives.ts';
import { characterSchema, dyedSchema } from './characters.ts';

/** A piece of equipment, with its texts in each language. */
const itemSchema = z.strictObject({
  id: idSchema,
  category: z.enum(itemCategories),
  rarity: z.enum(rarities),
  /** What it adds to each stat. */
  bonuses: z.partialRecord(z.enum(statNames), z.int().positive()),
  names: textsSchema,
  descriptions: textsSchema,
});

/** An item that is for sale, now or at another time of the year. */
const saleSchema = itemSchema.extend({
  price: z.int().positive(),
  /** The level from which on it can be bought. */
  level: z.int().positive(),
  /** How many are left of how many, for everybody together; null if there are always more. */
  stock: z.strictObject({ left: z.int().min(0), of: z.int().positive() }).nullable(),
  /** When it is for sale next, or now; null if it always is. */
  window: z.strictObject({ from: instantSchema, until: instantSchema }).nullable(),
  /** Whether the caller has it. */
  owned: z.boolean(),
});
export type SaleView = z.output<typeof saleSchema>;

/** A character with what was bought for it. */
export const purchasedSchema = z.strictObject({
  character: characterSchema,
  /** The caller's purse after it. */
  coins: z.int().min(0),
});

export type Purchased = z.output<typeof purchasedSchema>;

const often = { perTenMinutes: 300, counted: 'leased' } as const;

export const listShop = operation({
  name: 'shop-list',
  summary: 'Lists the items and snacks that are for sale, now or at another time of the year.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(saleSchema),
    /** Small things that a character holds for a day, and that can be bought again. */
    snacks: z.array(
      z.strictObject({
        id: idSchema,
        price: z.int().positive(),
        names: textsSchema,
        descriptions: textsSchema,
      }),
    ),
    /** The caller's purse. */
    coins: z.int().min(0),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 9, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/shop' },
  whileSuspended: true,
  keptOffline: 1,
});

export const buy = operation({
  name: 'shop-buy',
  summary:
    'Buys an item for the caller’s character, once, or a snack. The same key for the same thing costs once, however often it is sent.',
  caller: 'member',
  input: z.strictObject({
    id: idSchema.describe('an item or a snack'),
    key: keySchema.describe('an idempotency key'),
  }),
  output: purchasedSchema,
  limit: often,
  ceiling: { reads: 6, writes: 5 },
  refusals: [
    'character-missing',
    'item-unknown',
    'item-owned',
    'item-out-of-season',
    'item-sold-out',
    'item-level-too-low',
    'coins-too-few',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/shop/purchases' },
  causes: fixedCost(6, 5),
});

export const dye = operation({
  name: 'shop-dye',
  summary:
    'Gives an item of the caller’s character a colour, or its own again. A colour costs a tenth of the item’s price, once for this item.',
  caller: 'member',
  input: z.strictObject({ itemId: idSchema, dye: z.enum(dyes).nullable() }),
  output: purchasedSchema,
  limit: often,
  ceiling: { reads: 175, writes: 52, with: 'an item that is worn, in 20 sessions and 20 groups' },
  refusals: [
    'character-missing',
    'item-not-owned',
    'coins-too-few',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'PUT', path: '/api/inventory/{itemId}/dye' },
  causes: costOfNewLooks,
});

export const showInventory = operation({
  name: 'shop-showInventory',
  summary: 'Shows what the caller’s character has, wears and holds; nothing before they have one.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      itemSchema.extend({
        from: z.enum(['house', 'milestone', 'shop']),
        /** When it was bought; null if it wasn't. */
        boughtAt: instantSchema.nullable(),
        equipped: z.boolean(),
        dyed: dyedSchema,
      }),
    ),
    snack: characterSchema.shape.snack,
    coins: z.int().min(0),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/inventory' },
  whileSuspended: true,
});

/** Something that was bought. */
const purchaseSchema = z.strictObject({
  kind: z.enum(spendings),
  /** The item or the snack. */
  id: idSchema,
  /** The colour that was bought for it. */
  dye: z.enum(dyes).exactOptional(),
  price: z.int().positive(),
  at: instantSchema,
});
export type PurchaseView = z.output<typeof purchaseSchema>;

export const listPurchases = operation({
  name: 'shop-listPurchases',
  summary: 'Lists what the caller has bought, the newest first.',
  caller: 'member',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({ purchases: z.array(purchaseSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 105, writes: 1, with: '100 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/shop/purchases' },
  whileSuspended: true,
});
