import type { PollDocument } from '@cine/contract/documents/polls';
import { closePoll } from '@cine/contract/operations/together/polls';
import { useEffect } from 'react';
import { useIsPast } from '../../device/use-is-past.ts';
import type { Seat } from '../../firebase.ts';
import { call } from '../call.ts';
import { pauseAfter } from './pause-after.ts';

/** Closes an open poll once its time is up; others or the server's task may have closed it before. */
export function useCloseWhenDue(pollId: string, poll: PollDocument | null, seat?: Seat): void {
  const isDue = useIsPast(poll?.status === 'open' ? poll.closesAt : null);
  useEffect(() => {
    if (!isDue) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = (pauseMs: number | null) => {
      call(closePoll, { pollId }, seat).catch((error: unknown) => {
        const nextMs = pauseAfter(error, pauseMs);
        if (nextMs !== null && !isOver) timer = setTimeout(() => close(nextMs), nextMs);
      });
    };
    close(null);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isDue, pollId, seat]);
}
