/** An item and a purchase as clients see them. */
import type { Dye, Item } from '@cine/contract/game/items/item';
import { partsOf } from '@cine/contract/game/pay/sources';
import type { PurchaseView, SaleView } from '@cine/contract/operations/game/shop';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { toInstant } from '#platform/time/instant.ts';

type ItemView = Pick<SaleView, 'id' | 'category' | 'rarity' | 'bonuses' | 'names' | 'descriptions'>;

export function itemView({ id, category, rarity, bonuses, names, descriptions }: Item): ItemView {
  return { id, category, rarity, bonuses: { ...bonuses }, names, descriptions };
}

export function purchaseView({ reward, source, coins, at }: LedgerEntry): PurchaseView {
  const [id, dye] = partsOf(source) as [string, string];
  const kind = reward as PurchaseView['kind'];
  const purchase = { kind, id, price: -coins, at: toInstant(at) };
  return kind === 'dye' ? { ...purchase, dye: dye as Dye } : purchase;
}
