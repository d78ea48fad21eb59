import { fitsIn, type Participation } from '#together/challenges/index.ts';
import { decidingWatches, type WatchEvent } from '#watching/watches/index.ts';

/**
 * Keeps those watches that decide: for each participation, a movie's first that counts and its first
 * withdrawn one.
 */
export function createDecidingCollector(participations: readonly Participation[]): {
  take: (watch: WatchEvent) => void;
  all: () => WatchEvent[];
} {
  const each = participations.map((participation) => ({
    fits: fitsIn(participation),
    counting: new Map<number, WatchEvent>(),
    undone: new Map<number, WatchEvent>(),
  }));
  return {
    take: (watch) => {
      for (const { fits, counting, undone } of each) {
        const first = watch.withdrawn ? undone : counting;
        const earlier = first.get(watch.movieId);
        if (earlier && earlier.recordedAt <= watch.recordedAt) continue;
        if (fits(watch)) first.set(watch.movieId, watch);
      }
    },
    all: () => [
      ...new Set(each.flatMap(({ counting, undone }) => [...counting.values(), ...undone.values()])),
    ],
  };
}

/** When watches completed a challenge: when the deciding one was recorded. Null if they don't. */
export function completedAtBy(participation: Participation, watches: readonly WatchEvent[]): number | null {
  const counting = decidingWatches(watches)
    .filter(({ withdrawn }) => !withdrawn)
    .filter(fitsIn(participation))
    .sort((a, b) => a.recordedAt - b.recordedAt);
  const movies = new Set<number>();
  const last = counting.find(
    ({ movieId }) => movies.add(movieId).size >= participation.challenge.targetCount,
  );
  return last?.recordedAt ?? null;
}
