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
  deletePlayer,
  loadEntries,
  loadEntriesPage,
  loadFinished,
  loadFinishedPage,
  loadPlayers,
  readEntries,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from './store.ts';
