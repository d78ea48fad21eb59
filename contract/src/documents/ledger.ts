import * as z from 'zod';
import { ledgerEntrySchema } from '../operations/core/players.ts';
import { toInstant } from '../time.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { type StoredInstant, storedInstant } from './stored-values.ts';

/** `players/{uid}/ledger/{entryId}`, read by its owner: where XP and coins came from, an entry per change. */
export const ledgerEntryDocument = documentCodec('ledger', ledgerEntrySchema.extend({ at: storedInstant }), [
  // Coins, and the date that caps go by, which was the UTC day until then.
  ({ amount, ...legacy }) => {
    const at = z.safeDecode(storedInstant, legacy['at'] as StoredInstant);
    const date = at.success ? toInstant(at.data).slice(0, 10) : null;
    const paid = { xp: Math.max(0, Number(amount)), coins: 0 };
    return { reward: 'challenge', xp: amount, coins: 0, paid, date, ...legacy };
  },
  // Since then, bets are limited; the audit expects that of later entries alone.
  (legacy) => legacy,
]);
export type LedgerEntryDocument = DocumentOf<typeof ledgerEntryDocument>;
