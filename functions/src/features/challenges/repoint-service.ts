import type { MovieFacts } from '@cine/contract/movie';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import {
  appendEntry,
  deleteFinished,
  readAllFinished,
  readEntries,
  readPlayer,
  writeFinished,
  writePlayer,
} from '../players/index.ts';
import {
  asOf,
  deleteWatch,
  readAllWatches,
  readWatchesOfMovie,
  type WatchEvent,
  writeWatch,
} from '../watches/index.ts';
import { planGainsMoved } from './gains-store.ts';
import { writeParticipant } from './participants-store.ts';
import { isConcerned, repointed } from './repointed.ts';
import { settleXp, sourceOf } from './settle-watch.ts';

/**
 * Makes somebody's watches of a movie watches of the one that it turned out to be, with all that follows from them:
 * movies seen, progress, what is finished, XP and what evenings show of it, as if they had watched that one from the
 * beginning. All in one transaction, so it is done or not; done again it finds nothing. Costs 1 read for the player, for
 * each watch of either movie and for each challenge that is over; for each of all their watches only where a challenge is
 * concerned; 2 writes for each watch of the former movie, and what the XP costs.
 */
export async function repointWatches(
  context: Context,
  uid: string,
  formerId: number,
  facts: MovieFacts,
): Promise<void> {
  const { db } = context;
  const now = context.now();
  await transact(db, async (tx) => {
    const [isGone, player, finished, former, present] = await Promise.all([
      readIsGone(db, tx, uid, now),
      readPlayer(db, tx, uid),
      readAllFinished(db, tx, uid),
      readWatchesOfMovie(db, tx, uid, formerId),
      readWatchesOfMovie(db, tx, uid, facts.id),
    ]);
    // Whoever is being deleted has their watches deleted as they are.
    if (isGone || former.length === 0) return;
    const ofMovie = withoutDoubles([...present, ...former.map((watch) => asOf(watch, facts))]);
    const concerned = [...Object.values(player.challenges), ...finished].some((joined) =>
      isConcerned(joined, [formerId, facts.id], ofMovie),
    );
    const others = concerned ? await readOthers(context, tx, uid, [formerId, facts.id]) : [];
    const became = repointed(player, finished, [formerId, facts.id], [...others, ...ofMovie], now);
    const ledgers = await Promise.all(
      became.turned.map(({ challenge }) => readEntries(db, tx, uid, sourceOf(challenge))),
    );
    const gains = await planGainsMoved(db, tx, uid, [formerId, facts.id], former);
    const settled = settleXp(became.player, became.turned, ledgers, now);

    for (const { id } of former) deleteWatch(db, tx, uid, id);
    for (const watch of ofMovie) if (!present.includes(watch)) writeWatch(db, tx, uid, watch);
    for (const entry of settled.entries) appendEntry(db, tx, uid, entry);
    for (const over of became.finished) writeFinished(db, tx, uid, over);
    for (const { challenge } of became.resumed) deleteFinished(db, tx, uid, challenge.id);
    for (const joined of became.changed) writeParticipant(db, tx, uid, joined);
    writePlayer(db, tx, uid, settled.player);
    gains.apply();
  });
}

/** All watches but those of some movies, whose are known. */
async function readOthers(
  { db }: Context,
  tx: Transaction,
  uid: string,
  movieIds: readonly number[],
): Promise<WatchEvent[]> {
  return (await readAllWatches(db, tx, uid)).filter(({ movieId }) => !movieIds.includes(movieId));
}

/** Watched as both in one evening it was watched once: as it was recorded first, unless both were taken back. */
export function withoutDoubles(watches: readonly WatchEvent[]): WatchEvent[] {
  return [...Map.groupBy(watches, ({ id }) => id).values()].map((same) => {
    const [first, ...others] = same.toSorted((one, other) => one.recordedAt - other.recordedAt);
    if (others.length === 0 || !first!.withdrawn) return first!;
    return { ...first!, withdrawn: others.every(({ withdrawn }) => withdrawn) };
  });
}
