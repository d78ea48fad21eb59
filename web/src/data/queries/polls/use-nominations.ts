import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { nominateMovie } from '@cine/contract/operations/together/polls';
import { maxOptions, nominationShare } from '@cine/contract/polls/ballot';
import { useMemo } from 'react';
import type { Seat } from '../../firebase.ts';
import { call } from '../call.ts';
import { ifKnown } from '../use-live.ts';
import { useOwnBallot, usePoll } from './use-poll.ts';

/** A poll that takes nominations, as one of those present sees it. */
export type Nominations = {
  /** How many more they may nominate. */
  left: number;
  isUp: (movieId: number) => boolean;
  nominate: (movieId: number) => Promise<unknown>;
};

/** How many more movies a user may nominate after these. */
export function nominationsLeft(
  { options }: Pick<PollDocument, 'options'>,
  own: readonly number[],
  present: number,
): number {
  return Math.max(0, Math.min(nominationShare(present) - own.length, maxOptions - options.length));
}

/** An evening's nominations, live, for a user of this device; null while it takes none. */
export function useNominations(
  session: Pick<SessionDocument, 'pollId' | 'attendees'> | null,
  uid: string,
  seat: Seat,
): Nominations | null {
  const pollId = session?.pollId ?? null;
  const poll = ifKnown(usePoll(pollId, seat));
  const taking = poll !== null && poll !== 'gone' && poll.status === 'nominating' ? poll : null;
  const own = ifKnown(useOwnBallot(taking && pollId, uid, seat));
  const present = Object.values(session?.attendees ?? {}).filter((attendee) => attendee.present).length;
  return useMemo(() => {
    if (pollId === null || taking === null || own === null) return null;
    const up = new Set(taking.options.map(({ movieId }) => movieId));
    return {
      left: nominationsLeft(taking, own.nominated ?? [], present),
      isUp: (movieId) => up.has(movieId),
      nominate: (movieId) => call(nominateMovie, { pollId, movieId }, seat),
    };
  }, [pollId, taking, own, present, seat]);
}
