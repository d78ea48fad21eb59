import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useState } from 'react';
import type { Teller } from '#components/movie/reasons-in-words.ts';
import { useIsCounting } from '#components/poll/use-counting.ts';
import { useCloseWhenDue } from '#data/queries/polls/use-close-when-due.ts';
import { televisionSeat } from '../television-seat.ts';
import { PollResultScreen } from './poll-result-screen.tsx';
import styles from './poll-screen.module.css';
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
  const { say } = teller;
  const [openId, setOpenId] = useState<string | null>(null);
  if (poll.status === 'open' && openId !== pollId) setOpenId(pollId);
  const isCounting = useIsCounting(poll, session, openId === pollId);
  useCloseWhenDue(pollId, poll, televisionSeat);
  if (isCounting)
    return (
      <section className={styles.nothing}>
        <h1 aria-live="polite">{say('polls.countingTitle')}</h1>
      </section>
    );
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
