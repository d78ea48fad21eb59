/** Pays XP for ratings of movies, and takes it back if they are withdrawn. */
import { dayOf } from '@cine/contract/game/local-days';
import { fitsCaps } from '@cine/contract/game/pay/caps';
import { rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { WaitingRating } from '@cine/contract/operations/core/players';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Due, Paid } from '../../ledger/index.ts';
import { type Player, paidBy, type Taste, todayOf } from '../player.ts';
import { findForgottenSources, mayBeForgotten, type WatchToSettle } from './forgotten-pay.ts';
import type { MovieWatches } from './pay-movie.ts';
import type { Till } from './till.ts';

/** A movie whose rating was given, changed or removed. */
export type RatingChange = {
  movieId: number;
  isRated: boolean;
  /** The user never rated the movie before. */
  isFirst: boolean;
  /** The rating paid when it was given. */
  hasPaid: boolean;
  /** The player's taste with it. */
  taste: Taste;
};

const { pays, withinDays } = rewards.rating;
/** How many ratings wait for a watch, the latest ones; hardly anybody rates more before recording one. */
const maxWaiting = 20;

/** The source of a changed rating, if it may pay or have paid and the player no longer remembers its pay. */
export function sourcesOfRatingChange(
  player: Player,
  { movieId, isRated, isFirst, hasPaid }: RatingChange,
  now: number,
): string[] {
  if (waitingFor(player, movieId) !== null) return [];
  const isAboutTo = isRated && isFirst && mayPay(player, { movieId, date: todayOf(player, now) });
  const mayHavePaid = hasPaid || (!isFirst && player.seen.includes(movieId));
  return mayHavePaid || isAboutTo ? findForgottenSources(player, [sourceOf.rating(movieId)]) : [];
}

/**
 * Pays a movie's first rating if a watch within `withinDays` of it has paid, as far as its cap allows. Takes
 * the pay back once the rating is removed.
 */
export function payRatingChange(till: Till, { movieId, isRated, isFirst, taste }: RatingChange): void {
  const { player, today } = till;
  const paid = till.paidBy(sourceOf.rating(movieId));
  const waiting = isFirst ? { movieId, date: today } : waitingFor(player, movieId);
  till.payDifference(paid, isRated ? dueOf(player, movieId, paid, waiting) : null);
  const waits = isRated && !paid && !paidMovie(player, movieId);
  till.player = { ...withWaiting(till.player, movieId, waits ? waiting : null, today), taste };
}

/** The source of a movie's rating, if the player may no longer remember its pay. */
export function sourcesOfRating(
  player: Player,
  { movieId, watches }: MovieWatches<WatchToSettle>,
  now: number,
): string[] {
  const isRated = scoreOf(player.taste.ratings, movieId) !== null;
  return isRated && mayBeForgotten(watches, now)
    ? findForgottenSources(player, [sourceOf.rating(movieId)])
    : [];
}

/**
 * Pays a movie's rating after the movie: its pay is taken back and returned together with the movie's, and
 * a rating that waited for the movie is paid.
 */
export function payRatingOfMovie(till: Till, { movieId }: Pick<MovieWatches, 'movieId'>): void {
  const { player } = till;
  const paid = till.paidBy(sourceOf.rating(movieId));
  const isRated = scoreOf(player.taste.ratings, movieId) !== null;
  till.payDifference(paid, isRated ? dueOf(player, movieId, paid, waitingFor(player, movieId)) : null);
  till.player = withoutPaid(till.player);
}

function dueOf(
  player: Player,
  movieId: number,
  paid: Paid | null,
  waiting: WaitingRating | null,
): Due | null {
  // A movie whose pay is no longer remembered can't have been taken back.
  if (paidBy(player, sourceOf.movie(movieId))?.taken) return null;
  if (paid) return paid;
  if (!waiting || !mayPay(player, waiting)) return null;
  return { source: sourceOf.rating(movieId), reward: 'rating', date: waiting.date, ...pays };
}

function mayPay(player: Player, { movieId, date }: WaitingRating): boolean {
  const movie = paidMovie(player, movieId);
  const isSoon = movie !== null && Math.abs(dayOf(date) - dayOf(movie.date)) <= withinDays;
  return isSoon && fitsCaps(player.paid, 'rating', date);
}

/** What a movie has paid, as far as it is remembered; null if not, or if it was taken back. */
function paidMovie(player: Player, movieId: number): Paid | null {
  const movie = paidBy(player, sourceOf.movie(movieId));
  return movie?.taken ? null : movie;
}

function waitingFor({ waiting = [] }: Player, movieId: number): WaitingRating | null {
  return waiting.find((each) => each.movieId === movieId) ?? null;
}

/** The player without waiting ratings that have been paid. */
function withoutPaid(player: Player): Player {
  const { waiting = [] } = player;
  const left = waiting.filter(({ movieId }) => paidBy(player, sourceOf.rating(movieId)) === null);
  return left.length === waiting.length ? player : withAllWaiting(player, left);
}

/** The player with a movie's rating waiting, or without it if null; ratings that are too old are dropped. */
function withWaiting(player: Player, movieId: number, rating: WaitingRating | null, today: string): Player {
  const isOpen = ({ date }: WaitingRating) => dayOf(today) - dayOf(date) <= withinDays;
  const others = (player.waiting ?? []).filter((each) => each.movieId !== movieId && isOpen(each));
  return withAllWaiting(player, [...(rating ? [rating] : []), ...others].slice(0, maxWaiting));
}

function withAllWaiting({ waiting: _former, ...rest }: Player, waiting: WaitingRating[]): Player {
  return waiting.length > 0 ? { ...rest, waiting } : rest;
}
