import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { VotingTurns } from '#components/poll/turns/voting-turns.tsx';
import { useGuestsHere } from '#data/auth/device-sharers.ts';
import { useVoters } from '#data/queries/polls/use-poll.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { televisionSeat } from '../television-seat.ts';
import { useFirstFocus } from '../use-remote-control.ts';
import { LineUp } from './line-up.tsx';
import { NameEntry } from './name-entry.tsx';
import styles from './poll-screen.module.css';

type Props = {
  id: string;
  session: SessionDocument;
  pollId: string;
  poll: PollDocument;
  onBack: () => void;
};

/** Those without a phone vote at the screen by turn, with its remote control. */
export function ScreenVoters({ id, session, pollId, poll, onBack }: Props) {
  const { say } = useWords();
  const voters = useVoters(pollId, televisionSeat);
  const guests = useGuestsHere(id, session.attendees);
  const [isNaming, setNaming] = useState(guests.length === 0);
  useFirstFocus(`voters ${isNaming} ${guests.length}`);
  if (isNaming) return <NameEntry id={id} session={session} onDone={() => setNaming(false)} />;
  const sharers = guests.map((guest) => {
    const { name = '', present = false } = session.attendees[guest.uid] ?? {};
    return { ...guest, name, isPresent: present };
  });
  return (
    <div className={styles.turns}>
      <h1 className="unseen">{say('polls.openTitle')}</h1>
      {sharers.length > 0 && (
        <VotingTurns id={pollId} poll={poll} sharers={sharers} voters={voters} device="remote" />
      )}
      <LineUp poll={poll} />
      <div className={layout.wrapM}>
        <Button onClick={() => setNaming(true)}>
          <UserRoundPlus aria-hidden />
          {say('television.addVoter')}
        </Button>
        <Button onClick={onBack}>{say('television.backToPoll')}</Button>
      </div>
    </div>
  );
}
