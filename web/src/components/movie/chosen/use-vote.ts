import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Seat } from '#data/firebase.ts';
import { usePoll, usePollNames } from '#data/queries/polls/use-poll.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { bestOf } from './best-of.ts';
import type { Vote } from './reveal.tsx';
import { decisionIn } from './use-reveal.ts';

/** The vote that decided an evening's movie, for its reveal. Its page listens to that poll anyway. */
export function useVote(
  session: SessionDocument,
  isRevealing: boolean,
  nameOf: (uid: string) => string,
  seat?: Seat,
): Vote | null {
  const decision = decisionIn(session);
  const isLatest = decision?.pollId === session.pollId;
  const pollId = isRevealing && decision && isLatest ? decision.pollId : null;
  const poll = ifKnown(usePoll(pollId, seat));
  const isOpenVote = poll !== null && poll !== 'gone' && !poll.secret;
  const names = usePollNames(isOpenVote ? pollId : null, seat);
  if (!decision) return null;
  if (pollId === null || poll === 'gone') return { best: [], nameOf };
  return { best: poll && bestOf(poll, names), nameOf };
}
