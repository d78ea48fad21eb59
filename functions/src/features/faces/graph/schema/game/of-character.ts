import { listPurchases as purchasesOperation } from '@cine/contract/operations/game/shop';
import { parseInput } from '../../../../../platform/endpoints/input.ts';
import { showCharacter } from '../../../../game/characters/index.ts';
import { listPurchases, listShop, showInventory } from '../../../../game/shop/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { asMember } from '../query-context.ts';
import { given } from '../types.ts';
import { CharacterType, characterCost } from './character.ts';
import { InventoryType, inventoryCost, PurchasesType, pageOfPurchases, purchasesCost } from './inventory.ts';
import { ShopType, shopCost } from './shop.ts';

/** The caller's character, what it has, and what it can buy. */
builder.objectFields(Me, (t) => ({
  character: t.field({
    type: CharacterType,
    nullable: true,
    description: 'Null before they have one.',
    complexity: characterCost,
    resolve: async (_me, _asked, { context, caller }) =>
      (await showCharacter(context, asMember(caller), {})).character,
  }),
  shop: t.field({
    type: ShopType,
    description: 'The items and snacks that are for sale, now or at another time of the year.',
    complexity: shopCost,
    resolve: (_me, _asked, { context, caller }) => listShop(context, asMember(caller), {}),
  }),
  inventory: t.field({
    type: InventoryType,
    description: 'Nothing before they have a character.',
    complexity: inventoryCost,
    resolve: (_me, _asked, { context, caller }) => showInventory(context, asMember(caller), {}),
  }),
  purchases: t.field({
    type: PurchasesType,
    description: 'What the caller has bought, the newest first.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: purchasesCost,
    resolve: async (_me, { first, after }, { context, caller }) => {
      const pageSize = pageOfPurchases({ first });
      if (pageSize === 0) return { purchases: [], nextCursor: null };
      const input = given({ pageSize, cursor: after });
      return listPurchases(context, asMember(caller), parseInput(purchasesOperation.input, input));
    },
  }),
}));
