import { playerDocument } from '@cine/contract/documents/players';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { percentilesOf, tierOf } from '@cine/contract/ratings/percentile';
import { useCallback, useMemo } from 'react';
import type { DeviceSharer } from '../auth/device-sharers.ts';
import { seat } from '../firebase.ts';
import { scoresIn } from '../offline/deferred/deferred-calls.ts';
import { useDeferrable } from '../offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '../offline/deferred/use-deferred-calls.ts';
import { useOnline } from '../offline/network.ts';
import { call } from './call.ts';
import { useDocument } from './use-document.ts';
import { useOptimisticChanges } from './use-optimistic-changes.ts';

/** The user's ratings, live, with changes that are under way. */
export type OwnRatings = {
  /** Points, 0–100, by movie. */
  scores: ReadonlyMap<number, number>;
  /** Whether they are known; until then `scores` is empty. */
  isKnown: boolean;
  /** When a stored rating last changed, in epoch milliseconds; null if none did. */
  changedAt: number | null;
  /** A score's place among all of the user's: the share below it, 0–1, and the tier, 1–10. */
  rankOf: (score: number) => { share: number; tier: number };
  /**
   * Rates a movie in points, or withdraws the rating with null, in the order of calls. Can be repeated.
   * Throws a `Refusal`.
   */
  rate: (movie: { movieId: number; title: string }, score: number | null) => Promise<'done' | 'waiting'>;
};

const none: ReadonlyMap<number, number> = new Map();
const nothingWaits: ReadonlyMap<number, number | null> = new Map();

/**
 * The ratings of the user who holds the device, which belongs to `owner`. The owner's changes wait while
 * offline; a guest's don't.
 */
export function useRatings(owner: string, holder?: DeviceSharer): OwnRatings {
  const uid = holder?.uid ?? owner;
  const live = useDocument(`players/${uid}`, playerDocument, holder?.seat);
  const isOnline = useOnline();
  const rateOwn = useDeferrable(rateMovie);
  const withdrawOwn = useDeferrable(withdrawRating);
  const deferred = useDeferredCalls(owner);
  const player = live.state === 'there' ? live.data : null;
  const stored = useMemo(() => {
    if (!player) return none;
    const { movieIds, scores } = player.taste.ratings;
    return new Map(movieIds.map((movieId, at) => [movieId, scores[at]!]));
  }, [player]);
  const isStored = useCallback(
    (movieId: number, score: number | null) => (stored.get(movieId) ?? null) === score,
    [stored],
  );
  const { underWay, say } = useOptimisticChanges(isStored);
  const waiting = useMemo(
    () => (uid === owner && deferred ? scoresIn(deferred) : nothingWaits),
    [uid, owner, deferred],
  );
  const scores = useMemo(() => withSaid(stored, [...waiting, ...underWay]), [stored, waiting, underWay]);
  const rankOf = useMemo(() => {
    const percentile = percentilesOf(scores.values());
    return (score: number) => ({ share: percentile(score) / 100, tier: tierOf(percentile(score)) });
  }, [scores]);
  if (live.state === 'failed') throw live.error;

  async function send(movieId: number, title: string, score: number | null): Promise<'done' | 'waiting'> {
    if (uid === owner) {
      const done =
        score === null ? await withdrawOwn({ movieId }, title) : await rateOwn({ movieId, score }, title);
      return done.state;
    }
    if (score === null) await call(withdrawRating, { movieId }, holder?.seat ?? seat());
    else await call(rateMovie, { movieId, score }, holder?.seat ?? seat());
    return 'done';
  }

  return {
    scores,
    // What the device does not have may still be on the server.
    isKnown: player !== null || (live.state === 'missing' && (!live.isFromDevice || !isOnline)),
    changedAt: player?.taste.ratedAt ?? null,
    rankOf,
    rate: ({ movieId, title }, score) => say(movieId, score, () => send(movieId, title, score)),
  };
}

function withSaid(
  stored: ReadonlyMap<number, number>,
  said: readonly (readonly [movieId: number, score: number | null])[],
): ReadonlyMap<number, number> {
  if (said.length === 0) return stored;
  const scores = new Map(stored);
  for (const [movieId, score] of said) {
    if (score === null) scores.delete(movieId);
    else scores.set(movieId, score);
  }
  return scores;
}
