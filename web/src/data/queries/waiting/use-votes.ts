import type { SessionDocument } from '@cine/contract/documents/sessions';
import { serverNow } from '../../server-time.ts';
import { useOwnBallot, usePoll } from '../polls/use-poll.ts';
import type { Row } from '../use-documents.ts';
import { useGroups } from '../use-groups.ts';
import { ifKnown } from '../use-live.ts';
import type { Sources } from './what-waits.ts';

/** The open polls of the evening under way and of the newest groups that the user hasn't voted in. */
export function useVotes(uid: string, sessions: readonly Row<SessionDocument>[]): Sources['votes'] {
  const groups = ifKnown(useGroups()) ?? [];
  const [one, other, third] = [
    ...sessions.map(({ data: { pollId } }) => ({ pollId, group: null })),
    ...groups.map(({ data: { pollId, name, picture } }) => ({ pollId, group: { name, picture } })),
  ].filter((poll): poll is Place => poll.pollId !== undefined);
  // Three at most, so that old polls of many groups aren't read each time.
  const all = [useVote(one, uid), useVote(other, uid), useVote(third, uid)];
  return all.filter((vote) => vote !== null);
}

type Place = Sources['votes'][number];

function useVote(place: Place | undefined, uid: string): Place | null {
  const poll = ifKnown(usePoll(place?.pollId ?? null));
  const isOpen =
    poll !== null && poll !== 'gone' && poll.status === 'open' && (poll.closesAt ?? 0) > serverNow();
  const own = ifKnown(useOwnBallot(isOpen && place ? place.pollId : null, uid));
  return place && isOpen && own && !own.ballot ? place : null;
}
