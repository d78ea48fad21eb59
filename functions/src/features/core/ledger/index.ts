export { isTake, payAfterEntries, shownEntry } from './earned-pay.ts';
export type { Due, LedgerEntry, Paid } from './ledger.ts';
export {
  dueWith,
  entryFor,
  grantedAgainEntry,
  paidAfter,
  paidLately,
  returnedEntry,
  spentEntry,
} from './ledger.ts';
export { listLedger, listSpendings } from './service.ts';
export { appendEntry, loadEntries, loadPaidInAll, readHasEntry, readLastEntry } from './store.ts';
