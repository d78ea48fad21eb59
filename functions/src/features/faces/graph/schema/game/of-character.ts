import { showCharacter } from '../../../../game/characters/index.ts';
import { listPurchases, listShop, showInventory } from '../../../../game/shop/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { CharacterType, characterCost } from './character.ts';
import { InventoryType, inventoryCost, PurchasesType, purchasePages } from './inventory.ts';
import { ShopType, shopCost } from './shop.ts';

/** The caller's character, what it has, and what it can buy. */
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
