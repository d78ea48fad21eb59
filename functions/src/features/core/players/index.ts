export { payOccasion } from './pay/pay-occasion.ts';
export type { FlippedWeekly } from './pay/pay-weekly-challenges.ts';
export { streakOfDates } from './pay/streak.ts';
export type { PayOutcome } from './pay/till.ts';
export { type PlannedPlayer, planPlayer, readRankedBy } from './plan-player-service.ts';
export {
  type JoinedChallenge,
  newPlayer,
  type PlayedGuild,
  type Player,
  paidBy,
  type RecentMovie,
  ratedHere,
  seenAnywhere,
  type Taste,
  todayOf,
} from './player.ts';
export { withWatchesOf } from './player-watches.ts';
export { countPlayers, loadFinished, loadPlayers } from './store.ts';
export { paysOnly, progressView } from './view.ts';
