import * as z from 'zod';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `players/{uid}/ledger/{entryId}`, read by its owner: where their XP comes from, one entry for each change. */
export const ledgerEntryDocument = documentCodec(
  'ledger',
  z.strictObject({
    /** What the XP is for, such as `challenge:{challengeId}`. */
    source: z.string(),
    kind: z.enum(['granted', 'taken', 'returned']),
    /** XP; negative when taken. */
    amount: z.int(),
    /** Position among the entries of the same source, from 0. */
    sequence: z.int().min(0),
    at: storedInstant,
  }),
);
export type LedgerEntryDocument = DocumentOf<typeof ledgerEntryDocument>;
