import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { listPurchases as definition } from '@cine/contract/operations/game/shop';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { listSpendings } from '../../../core/players/index.ts';
import { purchaseView } from '../view.ts';

/** A page of what the caller has bought. */
export async function listPurchases(
  context: Context,
  { uid }: Caller,
  asked: ParsedInputOf<typeof definition>,
): Promise<OutputOf<typeof definition>> {
  const { entries, nextCursor } = await listSpendings(context, uid, asked);
  return { purchases: entries.map(purchaseView), nextCursor };
}
