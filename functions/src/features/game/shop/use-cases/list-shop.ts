import { type ItemForSale, itemsForSale, limitedItems, windowAfter } from '@cine/contract/game/items/sales';
import { snacks } from '@cine/contract/game/items/snacks';
import { listShop as definition, type SaleView } from '@cine/contract/operations/game/shop';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { toInstant } from '../../../../platform/time/instant.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { loadCharacter } from '../../characters/index.ts';
import { loadSold } from '../store.ts';
import { itemView } from '../view.ts';

/** What is for sale, with what is left of limited items. */
export const listShop = serve(definition, async ({ db, now }, { uid }) => {
  const at = now();
  const [character, [player], sold] = await Promise.all([
    loadCharacter(db, uid),
    loadPlayers(db, [uid]),
    loadSold(
      db,
      limitedItems.map(({ id }) => id),
    ),
    assertNotDeleted(db, null, uid, at),
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
