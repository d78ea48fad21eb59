export { type LedgerEntry, settle } from './ledger.ts';
export { xpForLevel } from './level.ts';
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
  loadEntries,
  loadFinishedIds,
  loadPlayers,
  readEntries,
  readEntriesOf,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from './store.ts';
