export type { Badge } from '@cine/contract/game/badges/badge';
export { allBadges, badgeProgress } from './badges/all-badges.ts';
export { moviesWithGroups, unpromisingOf, watchedWithGroups, withWholeReel } from './badges/films.ts';
export { secretBadges } from './badges/secret-badges.ts';
export { mayWear, ownTitleLevel, wornTitle } from './badges/titles.ts';
export { concessionOf, recentConcessions } from './concessions.ts';
export { betsLeft, hasBetLately, withBet, withoutBet } from './duels/bets.ts';
export {
  type DuelPay,
  settleDuel,
  sourceOfBet,
  unpaidDuel,
} from './duels/settle-duel.ts';
export {
  countsOf,
  type SteppedChallenge,
  streakOfMovie,
  withEvenings,
  withMergedEvenings,
} from './evenings.ts';
export { utcMondayOf } from './film-xp.ts';
export { listLedger, listSpendings } from './ledger-service.ts';
export type { LedgerEntry } from './pay/ledger.ts';
export { settleHabitDay, todayOf } from './pay/settle.ts';
export { completedChallenge } from './pay/settle-challenges.ts';
export { settleCharacter } from './pay/settle-character.ts';
export type { SettledHabit } from './pay/settle-habit.ts';
export { keeperOfFormer, withFormerHabit } from './pay/settle-habit.ts';
export type { TurnedWeekly } from './pay/settle-weekly.ts';
export { giveBack, spend } from './pay/spend.ts';
export {
  activeChallenges,
  type JoinedChallenge,
  newPlayer,
  type Player,
  paidBy,
  withBonus,
} from './player.ts';
export {
  type PlannedPlayer,
  type PlannedTaste,
  planPlayer,
  planTaste,
  readEarned,
} from './player-service.ts';
export { loadPlayersIn, loadSettledFrom, type SettledPlayer } from './settled-store.ts';
export {
  countPlayers,
  countWithBadge,
  loadEntriesOfDates,
  loadEntriesPage,
  loadEntriesSince,
  loadFinished,
  loadFinishedAmong,
  loadFinishedPage,
  loadPlayers,
  readHasEntry,
} from './store.ts';
export type { WarningChoice } from './streak/warning.ts';
export { findWarning, planWarningChoice, settleWarning } from './streak/warning-service.ts';
export { loadWarningsDue } from './streak/warning-store.ts';
export { newTaste, type Taste } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  settledAfterMs,
  type TasteMark,
  type TastePage,
} from './taste-store.ts';
export { retitleChallenge } from './titles-service.ts';
export { progressView } from './view.ts';
export { withWatchesOf } from './watched.ts';
export { choosesAgainAt, chosenGuild, type PlayedGuild, withoutGuild } from './weeks/guild.ts';
export type { PlayedWeek } from './weeks/weekly.ts';
