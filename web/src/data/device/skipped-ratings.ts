import { movieIdSchema } from '@cine/contract/primitives';
import { useCallback, useState } from 'react';
import * as z from 'zod';

/** Why the user gave no rating when asked: not seen, or skipped. */
const reasonSchema = z.enum(['unseen', 'skipped']);
export type SkipReason = z.infer<typeof reasonSchema>;

const keptSchema = z.array(z.tuple([movieIdSchema, reasonSchema]));

/** How many are kept, the latest. */
const most = 1_000;

export type SkippedRatings = {
  asides: ReadonlyMap<number, SkipReason>;
  setAside: (movieId: number, why: SkipReason) => void;
  takeBack: (movieId: number) => void;
  clear: () => void;
};

/** Movies that the user was asked to rate and did not, on this device only. */
export function useSkippedRatings(uid: string): SkippedRatings {
  const [asides, setAsides] = useState<ReadonlyMap<number, SkipReason>>(() => read(uid));
  const change = useCallback(
    (make: (all: ReadonlyMap<number, SkipReason>) => ReadonlyMap<number, SkipReason>) =>
      setAsides((all) => {
        const next = make(all);
        localStorage.setItem(keyOf(uid), JSON.stringify([...next].slice(-most)));
        return next;
      }),
    [uid],
  );
  return {
    asides,
    setAside: (movieId: number, why: SkipReason) => change((all) => new Map([...all, [movieId, why]])),
    takeBack: (movieId: number) => change((all) => new Map([...all].filter(([id]) => id !== movieId))),
    clear: () => change(() => new Map()),
  };
}

function keyOf(uid: string): string {
  return `set-aside ${uid}`;
}

function read(uid: string): ReadonlyMap<number, SkipReason> {
  try {
    return new Map(keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(uid)) ?? '[]')));
  } catch {
    // Entries of another version of this app are ignored.
    return new Map();
  }
}
