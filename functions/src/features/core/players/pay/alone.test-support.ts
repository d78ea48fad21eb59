import type { LedgerEntry } from '../../ledger/ledger.ts';
import type { Player } from '../player.ts';
import type { WatchToSettle } from './forgotten-pay.ts';
import type { CandidateWatch } from './movie-dues.ts';
import { payBadges } from './pay-badges.ts';
import { payChallenges } from './pay-challenges.ts';
import { payMilestones } from './pay-milestones.ts';
import { movieSteps } from './pay-steps.ts';
import { openTill, type PayOutcome, type Till } from './till.ts';

/** What one source pays, without what follows from it. */
export function payAlone(
  former: Player,
  now: number,
  pay: (till: Till) => void,
  last: readonly LedgerEntry[] = [],
): PayOutcome {
  const till = openTill(former, now, last);
  pay(till);
  return { player: till.player, entries: till.entries };
}

export function payMovieAlone(
  former: Player,
  movieId: number,
  watches: readonly CandidateWatch[],
  now: number,
): PayOutcome {
  return payAlone(former, now, (till) => {
    for (const { run } of movieSteps) run(till, { movieId, watches: watches as WatchToSettle[] });
  });
}

export function payChallengesAlone(
  former: Player,
  flippedChallenges: Parameters<typeof payChallenges>[1]['flippedChallenges'],
  now: number,
  last?: readonly LedgerEntry[],
): PayOutcome {
  return payAlone(former, now, (till) => payChallenges(till, { flippedChallenges }), last);
}

export function payBadgesAlone(former: Player, now: number): PayOutcome {
  return payAlone(former, now, payBadges);
}

export function payMilestonesAlone(former: Player, now: number): PayOutcome {
  return payAlone(former, now, payMilestones);
}
