import type { RewardKind, Spending } from '@cine/contract/game/pay/rewards';
import { type Due, returnedEntry, spentEntry } from '../../ledger/index.ts';
import type { JoinedChallenge, Player } from '../player.ts';
import { adoptNewestCalendar, recallPay, type WatchToSettle } from './memory.ts';
import { settleBadges } from './settle-badges.ts';
import { settleChallenges, sourcesOfChallenges } from './settle-challenges.ts';
import {
  settleHostedSessions,
  settleWeeks,
  sourcesOfHostedSessions,
  sourcesOfWeeks,
} from './settle-company.ts';
import { type HabitDay, settleHabit } from './settle-habit.ts';
import { settleMended } from './settle-mended.ts';
import { settleMilestones } from './settle-milestones.ts';
import { type MovieWatches, settleMovie, sourcesOfMovie } from './settle-movie.ts';
import {
  type RatingChange,
  settleRatingChange,
  settleRatingOfMovie,
  sourcesOfRating,
  sourcesOfRatingChange,
} from './settle-rating.ts';
import { type RewardedVote, settleVote, settleVotesFor, sourcesOfVote } from './settle-vote.ts';
import { type FlippedWeekly, settleWeekly } from './settle-weekly.ts';
import type { Till } from './till.ts';

/** What a source of the ledger pays or costs once; its first entry has the source as its id. */
type GivenDue<Kind extends RewardKind> = Omit<Due, 'date'> & { reward: Kind };
type SpentDue<Kind extends RewardKind> = Omit<GivenDue<Kind>, 'xp'>;

/** What may happen to a player, and what decides how much it pays or costs. */
export type Occasions = {
  /** Movies with their deciding watches, and challenges that were completed or no longer are. */
  watches: {
    movieIds: readonly number[];
    watches: readonly WatchToSettle[];
    flipped: readonly JoinedChallenge[];
    mayHavePaid?: readonly JoinedChallenge[];
    flippedWeekly?: readonly FlippedWeekly[];
  };
  rating: RatingChange;
  vote: RewardedVote;
  habit: HabitDay;
  duel: GivenDue<'duel'>;
  prestige: GivenDue<'prestige'>;
  character: GivenDue<'character'>;
  /** Coins spent for good, or held as a bet. */
  spending: SpentDue<Spending | 'bet'>;
  /** A held bet that is given back. */
  return: SpentDue<'bet'>;
};

/** Settles what an occasion, or a part of one, pays. */
type Settler<Occasion> = {
  /** The ledger's sources whose last entries it needs to read. */
  reads?: (player: Player, occasion: Occasion, now: number) => readonly string[];
  settle: (till: Till, occasion: Occasion) => void;
};

function settleGiven(till: Till, given: GivenDue<RewardKind>): void {
  till.payDifference(null, { ...given, date: till.today });
}

/** Takes coins, which the player must have. */
function settleSpent(till: Till, costs: SpentDue<RewardKind>): void {
  till.append(spentEntry({ ...costs, date: till.today }, till.now));
}

/** Gives back what was held: the source's second entry. */
function settleReturned(till: Till, costs: SpentDue<RewardKind>): void {
  till.append(returnedEntry({ ...costs, date: till.today }, till.now));
}

/** What settles all that depends on one movie. */
export const movieSettlers: readonly Settler<MovieWatches<WatchToSettle>>[] = [
  { reads: sourcesOfMovie, settle: settleMovie },
  { reads: sourcesOfWeeks, settle: settleWeeks },
  { reads: sourcesOfHostedSessions, settle: settleHostedSessions },
  { settle: settleVotesFor },
  { reads: sourcesOfRating, settle: settleRatingOfMovie },
  { settle: settleMended },
];

/** Settle what follows from all that was settled before. */
const lastSettlers: readonly Settler<unknown>[] = [
  { settle: (till) => settleBadges(till) },
  { settle: (till) => settleMilestones(till) },
];

/** What settles each occasion: all that it pays or costs, in order. */
export const settlersByOccasion: { readonly [Each in keyof Occasions]: readonly Settler<Occasions[Each]>[] } =
  {
    watches: [
      { settle: adoptNewestCalendar },
      { settle: recallPay },
      { reads: sourcesOfEachMovie, settle: settleEachMovie },
      { reads: sourcesOfChallenges, settle: settleChallenges },
      { settle: settleWeekly },
      { settle: settleBadges },
      { settle: (till, { movieIds }) => settleMilestones(till, movieIds) },
    ],
    rating: [{ reads: sourcesOfRatingChange, settle: settleRatingChange }, ...lastSettlers],
    vote: [{ reads: sourcesOfVote, settle: settleVote }, ...lastSettlers],
    habit: [{ settle: settleHabit }, { settle: settleMended }, ...lastSettlers],
    duel: [{ settle: settleGiven }, ...lastSettlers],
    prestige: [{ settle: settleGiven }],
    character: [{ settle: settleGiven }],
    spending: [{ settle: settleSpent }],
    return: [{ settle: settleReturned }],
  };

function sourcesOfEachMovie(player: Player, occasion: Occasions['watches'], now: number): string[] {
  return watchesByMovie(occasion).flatMap((movie) =>
    movieSettlers.flatMap(({ reads }) => reads?.(player, movie, now) ?? []),
  );
}

/** Settles one movie after the other. */
function settleEachMovie(till: Till, occasion: Occasions['watches']): void {
  for (const movie of watchesByMovie(occasion)) {
    for (const { settle } of movieSettlers) settle(till, movie);
  }
}

function watchesByMovie({ movieIds, watches }: Occasions['watches']): MovieWatches<WatchToSettle>[] {
  return movieIds.map((movieId) => ({
    movieId,
    watches: watches.filter((watch) => watch.movieId === movieId),
  }));
}
