import type { Tx } from '#platform/firestore/transact.ts';
import { appendEntry, type LedgerEntry, readLastEntry } from '../ledger/index.ts';
import { type RankedBy, writeRankedBy } from '../standings/index.ts';
import { withWarning } from '../streak-warnings/index.ts';
import { payOccasion, sourcesNeeded } from './pay/pay-occasion.ts';
import type { Occasions } from './pay/pay-steps.ts';
import type { PayOutcome } from './pay/till.ts';
import type { JoinedChallenge, Player } from './player.ts';
import { rankedByOf } from './ranked-by.ts';
import {
  deleteFinished,
  readAllFinished,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from './store.ts';

/** A player inside a transaction: read now, written once all reads are done. */
export type PlannedPlayer = {
  player: Player;
  /** The requested finished challenges. */
  finished: JoinedChallenge[];
  /** Computes what an occasion pays; `player` may have changed. May read last ledger entries. */
  computePay: <Name extends keyof Occasions>(
    name: Name,
    occasion: Occasions[Name],
    now: number,
    player?: Player,
  ) => Promise<PayOutcome>;
  /** Writes the changes, if there are any. */
  write: (changes: PlayerChanges) => void;
};

type PlayerChanges = {
  player?: Player;
  /** Appended; one that exists already fails the transaction. */
  entries?: readonly LedgerEntry[];
  /** Challenges that nothing can change any more. */
  finishedChallenges?: readonly JoinedChallenge[];
  /** Challenges that were finished and are no longer. */
  resumedChallenges?: readonly JoinedChallenge[];
  /** When watches were settled, or otherwise the last entry's time: statistics look for players by it. */
  settledAt?: number;
  /** When one of the settled watches last changed: the player is stamped even if nothing else changed. */
  watchesChangedAt?: number;
};

/** Plans changes to a player, their ledger and finished challenges: the only way to write them. */
export async function planPlayer(
  tx: Tx,
  uid: string,
  finishedIds: readonly string[] | 'all' = [],
): Promise<PlannedPlayer> {
  const readingFinished =
    finishedIds === 'all'
      ? readAllFinished(tx, uid)
      : Promise.all(finishedIds.map((id) => readFinished(tx, uid, id)));
  const [former, finished] = await Promise.all([readPlayer(tx, uid), readingFinished]);
  return {
    player: former,
    finished: finished.filter((joined) => joined !== null),
    computePay: async (name, occasion, now, player = former) => {
      const sources = sourcesNeeded(player, name, occasion, now);
      const last = await Promise.all(sources.map((source) => readLastEntry(tx, uid, source)));
      const entries = last.filter((entry) => entry !== null);
      return payOccasion(player, name, occasion, now, entries);
    },
    write: (changes) => {
      const { player = former, entries = [], finishedChallenges = [], resumedChallenges = [] } = changes;
      const { settledAt = entries.at(-1)?.at, watchesChangedAt = 0 } = changes;
      for (const entry of entries) appendEntry(tx, uid, entry);
      for (const joined of finishedChallenges) writeFinished(tx, uid, joined);
      for (const { challenge } of resumedChallenges) deleteFinished(tx, uid, challenge.id);
      // An event that comes twice doesn't move the stamp.
      if (player !== former || watchesChangedAt > (former.settledAt ?? 0)) {
        const warned = withWarning(player, former);
        writePlayer(tx, uid, settledAt === undefined ? warned : { ...warned, settledAt });
      }
      writeRankedBy(tx, uid, rankedByOf(former), rankedByOf(player), player.seen !== former.seen);
    },
  };
}

/** What boards rank a player by, in another feature's transaction. */
export async function readRankedBy(tx: Tx, uid: string): Promise<RankedBy> {
  return rankedByOf(await readPlayer(tx, uid));
}
