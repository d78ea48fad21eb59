import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Teller } from '#components/movie/reasons-in-words.ts';
import { useCloseWhenDue } from '#data/queries/polls/use-close-when-due.ts';
import { televisionSeat } from '../television-seat.ts';
import { PollResultScreen } from './poll-result-screen.tsx';
import { ScreenVoters } from './screen-voters.tsx';
import type { ShownPoll } from './use-shown-poll.ts';
import { VotingScreen } from './voting-screen.tsx';

type Props = {
  id: string;
  session: SessionDocument;
  current: ShownPoll;
  teller: Teller;
  isVoting: boolean;
  onVote: (isVoting: boolean) => void;
};

/** A poll on the television: who has voted, and how to. */
export function PollScreen({ id, session, current, teller, isVoting, onVote }: Props) {
  const { pollId, poll } = current;
  useCloseWhenDue(pollId, poll, televisionSeat);
  if (poll.status === 'closed') return <PollResultScreen id={id} teller={teller} {...current} />;
  if (isVoting && poll.status === 'open')
    return (
      <ScreenVoters id={id} session={session} pollId={pollId} poll={poll} onBack={() => onVote(false)} />
    );
  return (
    <VotingScreen
      session={session}
      pollId={pollId}
      poll={poll}
      onPass={current.onPass}
      onVote={() => onVote(true)}
    />
  );
}
