import type { Firestore } from 'firebase-admin/firestore';
import type { Tx } from '../../../platform/firestore/transact.ts';
import { type Earned, writeEarned } from '../standings/index.ts';
import { earnedBy } from './earned.ts';
import type { LedgerEntry } from './pay/ledger.ts';
import {
  type Changes,
  settlePay,
  settleRated,
  settleVoted,
  sourceNeeded,
  sourcesNeeded,
} from './pay/settle.ts';
import type { Settled } from './pay/settle-movie.ts';
import type { Rated } from './pay/settle-rating.ts';
import { type RewardedVote, sourceOfVote } from './pay/settle-vote.ts';
import type { JoinedChallenge, Player } from './player.ts';
import {
  appendEntry,
  deleteFinished,
  readAllFinished,
  readFinished,
  readLastEntry,
  readPlayer,
  writeFinished,
  writePlayer,
} from './store.ts';
import { withWarning } from './streak/warning.ts';
import type { Taste } from './taste.ts';

/** A player inside a transaction: read now, written once all reads are done. */
export type PlannedPlayer = {
  player: Player;
  /** The requested finished challenges. */
  finished: JoinedChallenge[];
  /**
   * Settles what some movies and challenges pay; reads the last entries of what the player doesn't remember.
   * Where entries are `tried`, a challenge that paid long ago fails the transaction with an entry that
   * exists.
   */
  settle: (player: Player, changes: Changes, now: number, tried?: boolean) => Promise<Settled>;
  /** Settles what a vote pays once its movie was watched; reads its last entry. */
  settleVote: (vote: RewardedVote, now: number) => Promise<Settled>;
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

/** Plans changes to a player, their ledger and their finished challenges: the only way to write them. */
export async function planPlayer(
  db: Firestore,
  tx: Tx,
  uid: string,
  finishedIds: readonly string[] | 'all' = [],
): Promise<PlannedPlayer> {
  const readOver =
    finishedIds === 'all'
      ? readAllFinished(db, tx, uid)
      : Promise.all(finishedIds.map((id) => readFinished(db, tx, uid, id)));
  const [former, over] = await Promise.all([readPlayer(db, tx, uid), readOver]);
  let settledAt: number | null = null;
  return {
    player: former,
    finished: over.filter((joined) => joined !== null),
    settle: async (player, changes, now, tried = false) => {
      settledAt = now;
      const sources = sourcesNeeded(player, changes, now, tried);
      const last = await Promise.all(sources.map((source) => readLastEntry(db, tx, uid, source)));
      const found = last.flatMap((entry) => (entry ? [[entry.source, entry] as const] : []));
      return settlePay(player, changes, new Map(found), now);
    },
    settleVote: async (vote, now) => {
      const last = await readLastEntry(db, tx, uid, sourceOfVote(vote.pollId));
      return settleVoted(former, vote, last, now);
    },
    write: ({ player = former, entries = [], finished = [], unfinished = [] }) => {
      for (const entry of entries) appendEntry(db, tx, uid, entry);
      for (const joined of finished) writeFinished(db, tx, uid, joined);
      for (const { challenge } of unfinished) deleteFinished(db, tx, uid, challenge.id);
      const at = settledAt ?? entries.at(-1)?.at;
      if (player !== former) {
        const warned = withWarning(player, former);
        writePlayer(db, tx, uid, at === undefined ? warned : { ...warned, settledAt: at });
      }
      writeEarned(tx, uid, earnedBy(former), earnedBy(player));
    },
  };
}

/** What boards rank a player by, in another feature's transaction. */
export async function readEarned(db: Firestore, tx: Tx, uid: string): Promise<Earned> {
  return earnedBy(await readPlayer(db, tx, uid));
}

/** A player's taste inside a transaction. */
export type PlannedTaste = {
  taste: Taste;
  /** Settles what a changed rating pays, with the taste that has it; may read its last entry. */
  settleRating: (rated: Rated, taste: Taste, now: number) => Promise<Settled>;
  /** Writes the taste, and what was settled. */
  write: (taste: Taste, settled?: Settled) => void;
};

/** Plans a change of a player's taste. */
export async function planTaste(db: Firestore, tx: Tx, uid: string): Promise<PlannedTaste> {
  const { player, write } = await planPlayer(db, tx, uid);
  return {
    taste: player.taste,
    settleRating: async (rated, taste, now) => {
      const source = sourceNeeded(player, rated, now);
      const last = source === null ? null : await readLastEntry(db, tx, uid, source);
      return settleRated(player, rated, taste, last, now);
    },
    write: (taste, settled = { player, entries: [] }) =>
      write({ player: { ...settled.player, taste }, entries: settled.entries }),
  };
}
