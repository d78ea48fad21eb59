import { dayOf } from '@cine/contract/game/local-days';
import { rewards } from '@cine/contract/game/rewards';
import { type Player, paidBy } from '../player.ts';
import { type Due, type LedgerEntry, type Paid, paidAfter } from './ledger.ts';
import { sourceOfMovie } from './movie-dues.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

/** A movie of which a user has a rating, or no longer has one. */
export type Rated = {
  movieId: number;
  isRated: boolean;
  /** They never had one before. */
  isFirst: boolean;
  /** It has paid before. */
  hasPaid: boolean;
};

export function sourceOfRating(movieId: number): string {
  return `rating:${movieId}`;
}

/** Whether settling a rating needs its last entry: it is about to pay, or has paid and the player has forgotten what. */
export function needsLastEntry(
  player: Player,
  { movieId, isRated, isFirst, hasPaid }: Rated,
  today: string,
): boolean {
  const isKnown = paidBy(player, sourceOfRating(movieId)) !== null;
  return !isKnown && (hasPaid || (isRated && isFirst && mayPay(player, movieId, today)));
}

/** Settles what a rating pays: the first of a movie, soon after a watch that was paid, so many a day. */
export function settleRating(
  player: Player,
  { movieId, isRated, isFirst }: Rated,
  last: LedgerEntry | null,
  today: string,
  now: number,
): Settled {
  const source = sourceOfRating(movieId);
  const till = openTill(player, now);
  const paid: Paid | null = till.paidBy(source) ?? (last && paidAfter(last));
  const { xp, coins } = rewards.rating;
  const first: Due = { source, reward: 'rating', date: today, xp, coins };
  const due = paid ?? (isFirst && mayPay(player, movieId, today) ? first : null);
  till.settle(paid, isRated ? due : null);
  return { player: till.player(), entries: till.entries };
}

function mayPay(player: Player, movieId: number, today: string): boolean {
  const movie = paidBy(player, sourceOfMovie(movieId));
  const ofToday = player.paid.filter(({ reward, date }) => reward === 'rating' && date === today);
  const isSoon =
    movie !== null && !movie.taken && dayOf(today) - dayOf(movie.date) <= rewards.rating.withinDays;
  return isSoon && ofToday.length < rewards.rating.perDay;
}
