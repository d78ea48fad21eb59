/** What pays or costs, in order: the steps for a watched movie, and those for each other occasion. */
import { fitsCaps } from '@cine/contract/game/pay/caps';
import type { RewardKind, Spending } from '@cine/contract/game/pay/rewards';
import { type Due, returnedEntry, spentEntry } from '../../ledger/index.ts';
import type { JoinedChallenge, Player } from '../player.ts';
import { adoptNewestCalendar } from './adopt-calendar.ts';
import { recallPay, type WatchToSettle } from './forgotten-pay.ts';
import { noteLaterPay } from './note-later-pay.ts';
import { payBadges } from './pay-badges.ts';
import { payChallenges, sourcesOfChallenges } from './pay-challenges.ts';
import {
  payHostedSessions,
  payWeeksTogether,
  sourcesOfHostedSessions,
  sourcesOfWeeksTogether,
} from './pay-company.ts';
import { type HabitDay, payHabit } from './pay-habit.ts';
import { payMilestones } from './pay-milestones.ts';
import { type MovieWatches, payMovie, sourcesOfMovie } from './pay-movie.ts';
import {
  payRatingChange,
  payRatingOfMovie,
  type RatingChange,
  sourcesOfRating,
  sourcesOfRatingChange,
} from './pay-rating.ts';
import { payTask, sourcesOfTask, type TaskDoneChange } from './pay-task.ts';
import { payVote, payVotesForMovie, type RewardedVote, sourcesOfVote } from './pay-vote.ts';
import { type FlippedWeekly, payWeeklyChallenges } from './pay-weekly-challenges.ts';
import { raiseMendedPay } from './raise-mended-pay.ts';
import type { Till } from './till.ts';

/** What a source of the ledger pays or costs once; its first entry has the source as its id. */
type UndatedDue<Kind extends RewardKind> = Omit<Due, 'date'> & { reward: Kind };
type SpentDue<Kind extends RewardKind> = Omit<UndatedDue<Kind>, 'xp'>;

/** What may happen to a player, and what decides how much it pays or costs. */
export type Occasions = {
  /** Movies with their deciding watches, and challenges that were completed or no longer are. */
  watches: {
    movieIds: readonly number[];
    watches: readonly WatchToSettle[];
    flippedChallenges: readonly JoinedChallenge[];
    mayHavePaid?: readonly JoinedChallenge[];
    flippedWeekly?: readonly FlippedWeekly[];
  };
  rating: RatingChange;
  vote: RewardedVote;
  habit: HabitDay;
  task: TaskDoneChange;
  /** What a feature says is due, and the badges and levels that come with it; no more than caps allow. */
  reward: UndatedDue<Exclude<RewardKind, Spending | 'bet'>>;
  /** What beginning again, or making a character, pays; no badges or milestones follow. */
  beginning: UndatedDue<'prestige' | 'character'>;
  /** Coins spent for good, or held as a bet. */
  spending: SpentDue<Spending | 'bet'>;
  /** A held bet that is given back. */
  return: SpentDue<'bet'>;
};

/** One of the changes to a till that together pay an occasion. */
type PayStep<Occasion> = {
  /** The ledger's sources whose last entries it needs to read. */
  sourcesToRead?: (player: Player, occasion: Occasion, now: number) => readonly string[];
  run: (till: Till, occasion: Occasion) => void;
};

function payReward(till: Till, due: UndatedDue<RewardKind>): void {
  const { player, today: date } = till;
  if (fitsCaps(player.paid, due.reward, date)) till.payDifference(null, { ...due, date });
}

/** Takes coins, which the player must have. */
function takeCoins(till: Till, costs: SpentDue<RewardKind>): void {
  till.append(spentEntry({ ...costs, date: till.today }, till.now));
}

/** Gives back what was held: the source's second entry. */
function giveBack(till: Till, costs: SpentDue<RewardKind>): void {
  till.append(returnedEntry({ ...costs, date: till.today }, till.now));
}

/** Pay all that depends on one movie. */
export const movieSteps: readonly PayStep<MovieWatches<WatchToSettle>>[] = [
  { sourcesToRead: sourcesOfMovie, run: payMovie },
  { sourcesToRead: sourcesOfWeeksTogether, run: payWeeksTogether },
  { sourcesToRead: sourcesOfHostedSessions, run: payHostedSessions },
  { run: payVotesForMovie },
  { sourcesToRead: sourcesOfRating, run: payRatingOfMovie },
  { run: raiseMendedPay },
];

/** Pay what follows from all that was paid before. */
const lastSteps: readonly PayStep<unknown>[] = [{ run: payBadges }, { run: (till) => payMilestones(till) }];

/** All that each occasion pays or costs, in order. */
export const stepsByOccasion: { readonly [Each in keyof Occasions]: readonly PayStep<Occasions[Each]>[] } = {
  watches: [
    { run: adoptNewestCalendar },
    { run: recallPay },
    { sourcesToRead: sourcesOfEachMovie, run: payEachMovie },
    { sourcesToRead: sourcesOfChallenges, run: payChallenges },
    { run: payWeeklyChallenges },
    { run: payBadges },
    { run: (till, { movieIds }) => payMilestones(till, movieIds) },
  ],
  rating: [
    { sourcesToRead: sourcesOfRatingChange, run: payRatingChange },
    ...lastSteps,
    { run: (till, { movieId }) => noteLaterPay(till, movieId) },
  ],
  vote: [
    { sourcesToRead: sourcesOfVote, run: payVote },
    ...lastSteps,
    { run: (till, { watch }) => noteLaterPay(till, watch.movieId) },
  ],
  habit: [{ run: payHabit }, { run: raiseMendedPay }, ...lastSteps],
  task: [{ sourcesToRead: sourcesOfTask, run: payTask }, { run: raiseMendedPay }, ...lastSteps],
  reward: [{ run: payReward }, ...lastSteps],
  beginning: [{ run: payReward }],
  spending: [{ run: takeCoins }],
  return: [{ run: giveBack }],
};

function sourcesOfEachMovie(player: Player, occasion: Occasions['watches'], now: number): string[] {
  return watchesByMovie(occasion).flatMap((movie) =>
    movieSteps.flatMap(({ sourcesToRead }) => sourcesToRead?.(player, movie, now) ?? []),
  );
}

/** Pays one movie after the other. */
function payEachMovie(till: Till, occasion: Occasions['watches']): void {
  for (const movie of watchesByMovie(occasion)) {
    for (const { run } of movieSteps) run(till, movie);
  }
}

function watchesByMovie({ movieIds, watches }: Occasions['watches']): MovieWatches<WatchToSettle>[] {
  return movieIds.map((movieId) => ({
    movieId,
    watches: watches.filter((watch) => watch.movieId === movieId),
  }));
}
