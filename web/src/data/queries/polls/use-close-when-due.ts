import type { PollDocument } from '@cine/contract/documents/polls';
import { closePoll } from '@cine/contract/operations/together/polls';
import { second } from '@cine/contract/time';
import { useEffect } from 'react';
import { useIsPast } from '../../device/use-is-past.ts';
import type { Seat } from '../../firebase.ts';
import { call } from '../call.ts';

/** This device's clock may be ahead of the server's. */
const againMs = 5 * second;

/** Closes an open poll once its time is up; others or the server's task may have closed it by then. */
export function useCloseWhenDue(pollId: string, poll: PollDocument | null, from?: Seat): void {
  const isDue = useIsPast(poll?.status === 'open' ? poll.closesAt : null);
  useEffect(() => {
    if (!isDue) return;
    const close = () => void call(closePoll, { pollId }, from).catch(() => {});
    close();
    const timer = setInterval(close, againMs);
    return () => clearInterval(timer);
  }, [isDue, pollId, from]);
}
