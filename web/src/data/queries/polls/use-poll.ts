/** A poll, live, with its voters, the own ballot and names. */
import {
  type BallotDocument,
  ballotDocument,
  type PollDocument,
  type PollNamesDocument,
  pollDocument,
  pollNamesDocument,
} from '@cine/contract/documents/polls';
import { maxListedVoters } from '@cine/contract/operations/together/polls';
import { votersOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import type { Seat } from '../../firebase.ts';
import { useDocument } from '../use-document.ts';
import { useDocuments } from '../use-documents.ts';
import { dataOr, ifKnown, type Told } from '../use-live.ts';

/** A poll, live: `gone` also for one that the user may not see. */
export function usePoll(id: string | null, seat?: Seat): Told<PollDocument | 'gone'> {
  return dataOr(useDocument(id === null ? null : `polls/${id}`, pollDocument, seat), 'gone');
}

/** Who has voted, live, and whether they are done; null until it is known. */
export function useVoters(pollId: string, seat?: Seat): ReadonlyMap<string, { done: boolean }> | null {
  const live = useDocuments(
    useMemo(() => votersOf(pollId), [pollId]),
    { limit: maxListedVoters, ...(seat && { seat }) },
  );
  return useMemo(
    () => (live.state === 'there' ? new Map(live.data.map(({ id, data }) => [id, data])) : null),
    [live],
  );
}

/** What a user voted and nominated, live. */
export function useOwnBallot(
  pollId: string | null,
  uid: string,
  seat?: Seat,
): Told<Pick<BallotDocument, 'ballot' | 'nominated'>> {
  const path = pollId === null ? null : `polls/${pollId}/ballots/${uid}`;
  return dataOr(useDocument(path, ballotDocument, seat), nothing);
}

/** Who voted what in an open poll that is closed; null until it is known. */
export function usePollNames(pollId: string | null, seat?: Seat): PollNamesDocument['voters'] | null {
  const path = pollId === null ? null : `polls/${pollId}/names/all`;
  return ifKnown(dataOr(useDocument(path, pollNamesDocument, seat), null))?.voters ?? null;
}

const nothing = {};
