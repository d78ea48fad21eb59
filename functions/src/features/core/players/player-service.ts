import type { Tx } from '#platform/firestore/transact.ts';
import { appendEntry, type LedgerEntry, readLastEntry } from '../ledger/index.ts';
import { type RankedBy, writeRankedBy } from '../standings/index.ts';
import { withWarning } from '../streak-warnings/index.ts';
import { settle, sourcesNeeded } from './pay/settle.ts';
import type { Occasions } from './pay/settlers.ts';
import type { Settled } from './pay/till.ts';
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
  /** Settles what an occasion pays; `player` may have changed. May read last ledger entries. */
  settle: <Of extends keyof Occasions>(
    of: Of,
    occasion: Occasions[Of],
    now: number,
    player?: Player,
  ) => Promise<Settled>;
  /** Writes the changes, if there are any. */
  write: (changes: PlayerChanges) => void;
};

type PlayerChanges = {
  player?: Player;
  /** Appended; one that exists already fails the transaction. */
  entries?: readonly LedgerEntry[];
  /** Challenges that nothing can change any more. */
  finished?: readonly JoinedChallenge[];
  /** Challenges that were finished and are no longer. */
  unfinished?: readonly JoinedChallenge[];
};

/** Plans changes to a player, their ledger and finished challenges: the only way to write them. */
export async function planPlayer(
  tx: Tx,
  uid: string,
  finishedIds: readonly string[] | 'all' = [],
): Promise<PlannedPlayer> {
  const readOver =
    finishedIds === 'all'
      ? readAllFinished(tx, uid)
      : Promise.all(finishedIds.map((id) => readFinished(tx, uid, id)));
  const [former, over] = await Promise.all([readPlayer(tx, uid), readOver]);
  let settledAt: number | null = null;
  return {
    player: former,
    finished: over.filter((joined) => joined !== null),
    settle: async (of, occasion, now, player = former) => {
      if (of === 'watches') settledAt = now;
      const sources = sourcesNeeded(player, of, occasion, now);
      const last = await Promise.all(sources.map((source) => readLastEntry(tx, uid, source)));
      return settle(
        player,
        of,
        occasion,
        now,
        last.filter((entry) => entry !== null),
      );
    },
    write: ({ player = former, entries = [], finished = [], unfinished = [] }) => {
      for (const entry of entries) appendEntry(tx, uid, entry);
      for (const joined of finished) writeFinished(tx, uid, joined);
      for (const { challenge } of unfinished) deleteFinished(tx, uid, challenge.id);
      const at = settledAt ?? entries.at(-1)?.at;
      if (player !== former) {
        const warned = withWarning(player, former);
        writePlayer(tx, uid, at === undefined ? warned : { ...warned, settledAt: at });
      }
      writeRankedBy(tx, uid, rankedByOf(former), rankedByOf(player));
    },
  };
}

/** What boards rank a player by, in another feature's transaction. */
export async function readRankedBy(tx: Tx, uid: string): Promise<RankedBy> {
  return rankedByOf(await readPlayer(tx, uid));
}
