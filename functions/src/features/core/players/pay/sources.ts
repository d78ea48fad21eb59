import type { RewardKind, Spending } from '@cine/contract/game/rewards';
import { type Due, givenBack, spent } from '../../ledger/index.ts';
import type { JoinedChallenge, Player } from '../player.ts';
import { rememberForgotten, type SettledWatch } from './memory.ts';
import { settleBadges } from './settle-badges.ts';
import { lastOfChallenges, settleChallenges } from './settle-challenges.ts';
import { lastOfHostedSessions, lastOfWeeks, settleHostedSessions, settleWeeks } from './settle-company.ts';
import { type HabitDay, settleHabit } from './settle-habit.ts';
import { settleMended } from './settle-mended.ts';
import { settleMilestones } from './settle-milestones.ts';
import { lastOfMovie, settleMovie } from './settle-movie.ts';
import {
  type Rated,
  settleNewRating,
  settleRatingOfMovie,
  sourcesOfNewRating,
  sourcesOfRating,
} from './settle-rating.ts';
import { lastOfVote, type RewardedVote, settleVote, settleVotesFor } from './settle-vote.ts';
import { type FlippedWeekly, settleWeekly } from './settle-weekly.ts';
import type { Till } from './till.ts';

/** What a source pays or costs, once: its entry has the source as its id. */
type Given<Kind extends RewardKind> = Omit<Due, 'date'> & { reward: Kind };
type Spent<Kind extends RewardKind> = Omit<Given<Kind>, 'xp'>;

/** What may happen, with what decides how it pays or costs. */
export type Occasions = {
  /** Movies with their deciding watches, and challenges that were completed or no longer are. */
  watches: {
    movieIds: readonly number[];
    watches: readonly SettledWatch[];
    flipped: readonly JoinedChallenge[];
    mayHavePaid?: readonly JoinedChallenge[];
    flippedWeekly?: readonly FlippedWeekly[];
  };
  rating: Rated;
  vote: RewardedVote;
  habit: HabitDay;
  duel: Given<'duel'>;
  prestige: Given<'prestige'>;
  character: Given<'character'>;
  /** Coins spent for good, or held as a bet. */
  spending: Spent<Spending | 'bet'>;
  /** A held bet that is given back. */
  return: Spent<'bet'>;
};

/** Something that pays. */
type Source<Of> = {
  /** The ledger's sources whose last entries it needs. */
  reads?: (player: Player, of: Of, now: number) => readonly string[];
  settle: (till: Till, of: Of) => void;
};

function settleGiven(till: Till, given: Given<RewardKind>): void {
  till.settle(null, { ...given, date: till.today });
}

/** Takes coins, which the player must have. */
function settleSpent(till: Till, costs: Spent<RewardKind>): void {
  till.append(spent({ ...costs, date: till.today }, till.now));
}

/** Gives back what was held: the source's second entry. */
function settleReturned(till: Till, costs: Spent<RewardKind>): void {
  till.append(givenBack({ ...costs, date: till.today }, till.now));
}

/** What is settled for a movie, before the next one. */
export const ofMovie = inOrder<{ movieId: number; watches: readonly SettledWatch[] }>([
  { reads: lastOfMovie, settle: settleMovie },
  { reads: lastOfWeeks, settle: settleWeeks },
  { reads: lastOfHostedSessions, settle: settleHostedSessions },
  { settle: settleVotesFor },
  { reads: sourcesOfRating, settle: settleRatingOfMovie },
  { settle: settleMended },
]);

/** What follows from all that was settled before. */
const follows: readonly Source<unknown>[] = [
  { settle: (till) => settleBadges(till) },
  { settle: (till) => settleMilestones(till) },
];

/** All that pays or costs on each occasion, in the order in which it is settled. */
export const sources: { readonly [Each in keyof Occasions]: Required<Source<Occasions[Each]>> } = {
  watches: inOrder([
    { settle: rememberForgotten },
    forEach(moviesOf, ofMovie),
    { reads: lastOfChallenges, settle: settleChallenges },
    { settle: settleWeekly },
    { settle: settleBadges },
    { settle: (till, { movieIds }) => settleMilestones(till, movieIds) },
  ]),
  rating: inOrder([{ reads: sourcesOfNewRating, settle: settleNewRating }, ...follows]),
  vote: inOrder([{ reads: lastOfVote, settle: settleVote }, ...follows]),
  habit: inOrder([{ settle: settleHabit }, { settle: settleMended }, ...follows]),
  duel: inOrder([{ settle: settleGiven }, ...follows]),
  prestige: inOrder([{ settle: settleGiven }]),
  character: inOrder([{ settle: settleGiven }]),
  spending: inOrder([{ settle: settleSpent }]),
  return: inOrder([{ settle: settleReturned }]),
};

function moviesOf({ movieIds, watches }: Occasions['watches']) {
  return movieIds.map((movieId) => ({
    movieId,
    watches: watches.filter((watch) => watch.movieId === movieId),
  }));
}

/** Several sources as one. */
function inOrder<Of>(all: readonly Source<Of>[]): Required<Source<Of>> {
  return {
    reads: (player, of, now) => all.flatMap(({ reads }) => reads?.(player, of, now) ?? []),
    settle: (till, of) => {
      for (const { settle } of all) settle(till, of);
    },
  };
}

/** A source of each part of an occasion, one part after the other. */
function forEach<Of, Part>(
  partsOf: (of: Of) => readonly Part[],
  { reads, settle }: Required<Source<Part>>,
): Source<Of> {
  return {
    reads: (player, of, now) => partsOf(of).flatMap((part) => reads(player, part, now)),
    settle: (till, of) => {
      for (const part of partsOf(of)) settle(till, part);
    },
  };
}
