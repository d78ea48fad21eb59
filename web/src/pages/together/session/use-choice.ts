/** Chooses the movie of a session on this device. */
import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { useMemo, useState } from 'react';
import type { DeviceSharers } from '#data/auth/device-sharers.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';

export type Choice = {
  /** Chooses for all; waits on this device while offline. */
  choose: (movieId: number, title: string) => Promise<'done' | 'waiting'>;
  /** The movie chosen on this device a moment ago, until it has been shown. */
  justChosen: number | null;
  onChosenShown: () => void;
};

export function useChoice(sessionId: string, { sharers, holder }: DeviceSharers): Choice {
  const chooseOwn = useDeferrable(chooseMovie);
  const [justChosen, setJustChosen] = useState<number | null>(null);
  return useMemo(() => {
    async function choose(movieId: number, title: string) {
      const input = { sessionId, movieId };
      if (holder !== sharers[0]) await call(chooseMovie, input, holder.seat);
      else if ((await chooseOwn(input, title)).state === 'waiting') return 'waiting';
      setJustChosen(movieId);
      return 'done';
    }
    return { choose, justChosen, onChosenShown: () => setJustChosen(null) };
  }, [sessionId, sharers, holder, chooseOwn, justChosen]);
}
