import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { useEffect, useState } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { type CachedAnswer, cacheAnswer, cachedAnswer } from './answer-cache.ts';
import { type Answer, useAnswer } from './use-answer.ts';

/**
 * An answer that is kept on this device for when nobody answers. `keptAt` is when what was kept was true; null for what
 * the server says now.
 */
export function useCachedAnswer<O extends Operation>(
  operation: O,
  input: InputOf<O> | null,
  by: string,
  from: Seat = seat(),
): Answer<OutputOf<O>> & { keptAt: number | null } {
  const answer = useAnswer(operation, input, from);
  const { data, refusal } = answer;
  const about = input === null ? null : JSON.stringify(input);
  const [read, setRead] = useState<{ about: string; kept: CachedAnswer<OutputOf<O>> | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was answered is about what was asked then.
  useEffect(() => {
    // What this device can't keep is there all the same.
    if (data !== null && about !== null)
      cacheAnswer(operation, by, about, { data, at: Date.now() }).catch(() => {});
  }, [data]);
  const isUnreached = data === null && refusal !== null && !refusal.isSaid;
  useEffect(() => {
    if (!isUnreached || about === null) return;
    let isWanted = true;
    void cachedAnswer(operation, by, about).then((kept) => isWanted && setRead({ about, kept }));
    return () => {
      isWanted = false;
    };
  }, [isUnreached, operation, by, about]);
  if (!isUnreached) return { ...answer, keptAt: null };
  // Nothing is said before the device was asked.
  if (read?.about !== about) return { ...answer, refusal: null, keptAt: null };
  if (!read.kept) return { ...answer, keptAt: null };
  return { ...answer, data: read.kept.data, refusal: null, keptAt: read.kept.at };
}
