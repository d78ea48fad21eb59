import { movieIdSchema } from '@cine/contract/primitives';
import { useState } from 'react';
import * as z from 'zod';

/** Why the user gave no rating when asked: not seen, or skipped. */
const reasonSchema = z.enum(['unseen', 'skipped']);
export type SkipReason = z.infer<typeof reasonSchema>;

const keptSchema = z.array(z.tuple([movieIdSchema, reasonSchema]));

/** Only the latest are kept. */
const most = 1_000;

export type SkippedRatings = {
  reasons: ReadonlyMap<number, SkipReason>;
  skip: (movieId: number, reason: SkipReason) => void;
  unskip: (movieId: number) => void;
  clear: () => void;
};

/** Movies that the user was asked to rate and did not, on this device only. */
export function useSkippedRatings(uid: string): SkippedRatings {
  const [reasons, setReasons] = useState(() => readReasons(uid));
  function save(all: ReadonlyMap<number, SkipReason>): void {
    localStorage.setItem(keyOf(uid), JSON.stringify([...all].slice(-most)));
    setReasons(all);
  }
  return {
    reasons,
    skip: (movieId, reason) => save(new Map([...reasons, [movieId, reason]])),
    unskip: (movieId) => save(new Map([...reasons].filter(([id]) => id !== movieId))),
    clear: () => save(new Map()),
  };
}

function keyOf(uid: string): string {
  return `set-aside ${uid}`;
}

function readReasons(uid: string): ReadonlyMap<number, SkipReason> {
  try {
    return new Map(keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(uid)) ?? '[]')));
  } catch {
    // Entries of another version of this app are ignored.
    return new Map();
  }
}
