import { listPurchases as definition } from '@cine/contract/operations/game/shop';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { listSpendings } from '../../../core/players/index.ts';
import { purchaseView } from '../view.ts';

/** A page of what the caller has bought. */
export const listPurchases = serve(definition, async (context, { uid }, asked) => {
  const { entries, nextCursor } = await listSpendings(context, uid, asked);
  return { purchases: entries.map(purchaseView), nextCursor };
});
