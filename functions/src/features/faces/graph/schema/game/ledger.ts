import type { OutputOf } from '@cine/contract/operation';
import type { LedgerEntryView, listLedger } from '@cine/contract/operations/core/players';
import { builder, perRead } from '../builder.ts';
import { type Asked, within } from '../types.ts';

/** Entries that one page may ask for. */
const mostEntries = 100;

const LedgerEntryType = builder.objectRef<LedgerEntryView>('LedgerEntry').implement({
  description: 'Where XP and coins come from, or what took them back.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'What it is for, such as `movie:391`.' }),
    reward: t.exposeString('reward'),
    kind: t.exposeString('kind'),
    xp: t.exposeInt('xp'),
    coins: t.exposeInt('coins'),
    date: t.exposeString('date', { description: 'The local date whose caps it counts for.' }),
    at: t.exposeString('at'),
  }),
});

export const LedgerType = builder.objectRef<OutputOf<typeof listLedger>>('Ledger').implement({
  fields: (t) => ({
    entries: t.expose('entries', { type: [LedgerEntryType] }),
    next: t.exposeString('nextCursor', {
      nullable: true,
      description: 'What `after` asks for the next page with.',
    }),
  }),
});

export const pageOfLedger = ({ first }: Asked) => within(first, mostEntries);

/**
 * What a page of the ledger costs: its entries, one that tells whether there are more, and whether the caller
 * is being deleted.
 */
export const ledgerCost = (args: Asked) => ({
  field: perRead * (2 + pageOfLedger(args)),
  multiplier: pageOfLedger(args),
});
