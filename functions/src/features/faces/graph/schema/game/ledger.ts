import type { OutputOf } from '@cine/contract/operation';
import type { LedgerEntryView, listLedger } from '@cine/contract/operations/core/players';
import { builder } from '../builder.ts';
import { nextPage, pagesOf } from '../types.ts';

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
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** Its entries are read, one that tells whether there are more, and whether the caller is being deleted. */
export const ledgerPages = pagesOf(100, 2);
