import { dayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { rewards } from '@cine/contract/game/rewards';
import type { WaitingRating } from '@cine/contract/operations/core/players';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Due, Paid } from '../../ledger/index.ts';
import { type Player, paidBy, type Taste, todayOf } from '../player.ts';
import { mayBeForgotten, type SettledWatch, sourcesForgotten } from './memory.ts';
import type { Watched } from './settle-movie.ts';
import type { Till } from './till.ts';

/** A movie of which a user has a rating, or no longer has one. */
export type Rated = {
  movieId: number;
  isRated: boolean;
  /** They never had one before. */
  isFirst: boolean;
  /** It paid when it was given. */
  hasPaid: boolean;
  /** The player's taste with it. */
  taste: Taste;
};

const { pays, perDay, withinDays } = rewards.rating;
/** How many ratings wait for a watch, the latest ones: nobody rates more before recording. */
const mostWaiting = 20;

/** A new rating's source, if it is about to pay or may have paid, and the player no longer remembers. */
export function sourcesOfNewRating(
  player: Player,
  { movieId, isRated, isFirst, hasPaid }: Rated,
  now: number,
): string[] {
  if (waitingFor(player, movieId) !== null) return [];
  const isAboutTo = isRated && isFirst && mayPay(player, { movieId, date: todayOf(player, now) });
  const mayHavePaid = hasPaid || (!isFirst && player.seen.includes(movieId));
  return mayHavePaid || isAboutTo ? sourcesForgotten(player, [sourceOf.rating(movieId)]) : [];
}

/** Pays a movie's first rating, soon before or after a paid watch, and at most `perDay` ratings a day. */
export function settleNewRating(till: Till, { movieId, isRated, isFirst, taste }: Rated): void {
  const { player, today } = till;
  const paid = till.paidBy(sourceOf.rating(movieId));
  const waiting = isFirst ? { movieId, date: today } : waitingFor(player, movieId);
  till.settle(paid, isRated ? dueOf(player, movieId, paid, waiting) : null);
  const waits = isRated && !paid && !paidMovie(player, movieId);
  till.player = { ...withWaiting(till.player, movieId, waits ? waiting : null, today), taste };
}

/** The source of a movie's rating, if it may have paid so long ago that the player no longer remembers. */
export function sourcesOfRating(
  player: Player,
  { movieId, watches }: Watched<SettledWatch>,
  now: number,
): string[] {
  const isRated = scoreOf(player.taste.ratings, movieId) !== null;
  return isRated && mayBeForgotten(watches, now) ? sourcesForgotten(player, [sourceOf.rating(movieId)]) : [];
}

/**
 * Takes back what a movie's rating has paid and gives it back together with what the movie has paid; pays a
 * rating that waited for the movie to pay.
 */
export function settleRatingOfMovie(till: Till, { movieId }: Pick<Watched, 'movieId'>): void {
  const { player } = till;
  const paid = till.paidBy(sourceOf.rating(movieId));
  const isRated = scoreOf(player.taste.ratings, movieId) !== null;
  till.settle(paid, isRated ? dueOf(player, movieId, paid, waitingFor(player, movieId)) : null);
  till.player = withoutPaid(till.player);
}

function dueOf(
  player: Player,
  movieId: number,
  paid: Paid | null,
  waiting: WaitingRating | null,
): Due | null {
  // A movie that paid so long ago that it isn't known wasn't taken back.
  if (paidBy(player, sourceOf.movie(movieId))?.taken) return null;
  if (paid) return paid;
  if (!waiting || !mayPay(player, waiting)) return null;
  return { source: sourceOf.rating(movieId), reward: 'rating', date: waiting.date, ...pays };
}

function mayPay(player: Player, { movieId, date }: WaitingRating): boolean {
  const movie = paidMovie(player, movieId);
  const ofDay = player.paid.filter((each) => each.reward === 'rating' && each.date === date);
  const isSoon = movie !== null && Math.abs(dayOf(date) - dayOf(movie.date)) <= withinDays;
  return isSoon && ofDay.length < perDay;
}

/** What a movie has paid lately; null if it was taken back, or nothing is known. */
function paidMovie(player: Player, movieId: number): Paid | null {
  const movie = paidBy(player, sourceOf.movie(movieId));
  return movie?.taken ? null : movie;
}

function waitingFor({ waiting = [] }: Player, movieId: number): WaitingRating | null {
  return waiting.find((each) => each.movieId === movieId) ?? null;
}

/** The player whose ratings that have been paid wait no more. */
function withoutPaid(player: Player): Player {
  const { waiting = [] } = player;
  const left = waiting.filter(({ movieId }) => paidBy(player, sourceOf.rating(movieId)) === null);
  return left.length === waiting.length ? player : withAllWaiting(player, left);
}

/** The player with a movie's rating waiting, or not; those too old for a watch wait no more. */
function withWaiting(player: Player, movieId: number, rating: WaitingRating | null, today: string): Player {
  const isOpen = ({ date }: WaitingRating) => dayOf(today) - dayOf(date) <= withinDays;
  const others = (player.waiting ?? []).filter((each) => each.movieId !== movieId && isOpen(each));
  return withAllWaiting(player, [...(rating ? [rating] : []), ...others].slice(0, mostWaiting));
}

function withAllWaiting({ waiting: _former, ...rest }: Player, waiting: WaitingRating[]): Player {
  return waiting.length > 0 ? { ...rest, waiting } : rest;
}
