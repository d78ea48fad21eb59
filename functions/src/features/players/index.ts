export { concessionOf, recentConcessions } from './concessions.ts';
export type { LedgerEntry } from './ledger.ts';
export { type JoinedChallenge, newPlayer, type Player } from './player.ts';
export { planPlayer, planTaste } from './player-service.ts';
export { loadFinished, loadPlayers } from './store.ts';
export { newTaste, type Taste } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  settledAfterMs,
  type TasteMark,
  type TastePage,
} from './taste-store.ts';
export { withWatchesOf } from './watched.ts';
