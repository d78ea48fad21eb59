export { concessionOf, recentConcessions, withConcessions } from './fairness.ts';
export { type LedgerEntry, settle } from './ledger.ts';
export {
  type JoinedChallenge,
  madeXpLeft,
  newPlayer,
  type Player,
  withMadeXp,
  withSeen,
  withXp,
} from './player.ts';
export {
  appendEntry,
  deleteFinished,
  loadEntries,
  loadFinished,
  loadPlayers,
  readAllFinished,
  readEntries,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from './store.ts';
export { newTaste, type Taste } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  planTaste,
  settledAfterMs,
  type TasteMark,
  type TastePage,
} from './taste-store.ts';
