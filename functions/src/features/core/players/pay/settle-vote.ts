import { rewards } from '@cine/contract/game/rewards';
import type { Player } from '../player.ts';
import { type LedgerEntry, type Paid, paidAfter } from './ledger.ts';
import { isPaying, type PayingWatch } from './movie-dues.ts';
import type { Settled } from './settle-movie.ts';
import { openTill, type Till } from './till.ts';

/** A vote in a poll that decided on a movie, and the voter's watch of it at that evening. */
export type RewardedVote = { pollId: string; watch: PayingWatch };

export function sourceOfVote(pollId: string): string {
  return `poll:${pollId}`;
}

/** Settles what a vote pays: up to a daily limit, once per poll, as long as a watch of the movie counts. */
export function settleVote(
  player: Player,
  { pollId, watch }: RewardedVote,
  last: LedgerEntry | null,
  now: number,
): Settled {
  const source = sourceOfVote(pollId);
  const till = openTill(player, now);
  const paid: Paid | null = till.paidBy(source) ?? (last && paidAfter(last));
  if (paid || !isPaying(watch) || !hasRoom(player, watch.day.date)) return { player, entries: [] };
  const { xp, coins } = rewards.vote;
  till.settle(null, { source, reward: 'vote', date: watch.day.date, xp, coins, by: [watch.movieId] });
  return { player: till.player(), entries: till.entries };
}

/** What votes have paid is taken back with the last watch of their movie, and returned with it. */
export function settleVotesFor(till: Till, movieId: number, isWatched: boolean): void {
  const votes = till.player().paid.filter(({ reward, by }) => reward === 'vote' && by?.includes(movieId));
  for (const paid of votes) till.settle(paid, isWatched ? paid : null);
}

function hasRoom({ paid }: Pick<Player, 'paid'>, date: string): boolean {
  const ofDay = paid.filter((each) => each.reward === 'vote' && each.date === date);
  return ofDay.length < rewards.vote.perDay;
}
