import { ledgerEntrySchema } from '../operations/game/players.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `players/{uid}/ledger/{entryId}`, read by its owner: where their XP comes from, one entry for each change. */
export const ledgerEntryDocument = documentCodec('ledger', ledgerEntrySchema.extend({ at: storedInstant }));
export type LedgerEntryDocument = DocumentOf<typeof ledgerEntryDocument>;
