/** Pays votes in polls that decided on a movie which the voter then watched. */
import { fitsCaps } from '@cine/contract/game/pay/caps';
import { rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Player } from '../player.ts';
import { findForgottenSources } from './forgotten-pay.ts';
import { type CandidateWatch, isPaying } from './movie-dues.ts';
import type { MovieWatches } from './pay-movie.ts';
import type { Till } from './till.ts';

/** A vote in a poll that decided on a movie, and the voter's watch of that movie on the same evening. */
export type RewardedVote = { pollId: string; watch: CandidateWatch };

/** The vote, if the player has forgotten what it paid, so that its last entry must be read. */
export function sourcesOfVote(player: Player, { pollId }: RewardedVote): string[] {
  return findForgottenSources(player, [sourceOf.vote(pollId)]);
}

/** Pays a vote once per poll, up to a daily limit, as long as a watch of the movie counts. */
export function payVote(till: Till, { pollId, watch }: RewardedVote): void {
  const source = sourceOf.vote(pollId);
  if (till.paidBy(source) || !isPaying(watch) || !fitsCaps(till.player.paid, 'vote', watch.day.date)) return;
  const { movieId, day } = watch;
  till.payDifference(null, { source, reward: 'vote', date: day.date, ...rewards.vote.pays, by: [movieId] });
}

/** Takes back what votes for a movie paid once no watch of it pays, and returns it once one does. */
export function payVotesForMovie(till: Till, { movieId, watches }: MovieWatches): void {
  const isWatched = watches.some(isPaying);
  const votes = till.player.paid.filter(({ reward, by }) => reward === 'vote' && by?.includes(movieId));
  for (const paid of votes) till.payDifference(paid, isWatched ? paid : null);
}
