import type { LedgerEntry } from '../../ledger/ledger.ts';
import type { Player } from '../player.ts';
import type { WatchToSettle } from './memory.ts';
import type { CandidateWatch } from './movie-dues.ts';
import { settleBadges } from './settle-badges.ts';
import { settleChallenges } from './settle-challenges.ts';
import { settleMilestones } from './settle-milestones.ts';
import { movieSettlers } from './settlers.ts';
import { openTill, type Settled, type Till } from './till.ts';

/** What one source pays, without what follows from it. */
export function settleAlone(
  former: Player,
  now: number,
  settle: (till: Till) => void,
  last: readonly LedgerEntry[] = [],
): Settled {
  const till = openTill(former, now, last);
  settle(till);
  return { player: till.player, entries: till.entries };
}

export function payMovie(
  former: Player,
  movieId: number,
  watches: readonly CandidateWatch[],
  now: number,
): Settled {
  return settleAlone(former, now, (till) => {
    for (const { settle } of movieSettlers) settle(till, { movieId, watches: watches as WatchToSettle[] });
  });
}

export function payChallenges(
  former: Player,
  flipped: Parameters<typeof settleChallenges>[1]['flipped'],
  now: number,
  last?: readonly LedgerEntry[],
): Settled {
  return settleAlone(former, now, (till) => settleChallenges(till, { flipped }), last);
}

export function payBadges(former: Player, now: number): Settled {
  return settleAlone(former, now, settleBadges);
}

export function payMilestones(former: Player, now: number): Settled {
  return settleAlone(former, now, settleMilestones);
}
