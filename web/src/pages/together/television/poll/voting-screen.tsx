import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { Button } from '#components/form/button.tsx';
import { TimeLeft } from '#components/poll/time-left.tsx';
import { Voters } from '#components/poll/voters.tsx';
import { useVoters } from '#data/queries/polls/use-poll.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { televisionSeat } from '../television-seat.ts';
import { useFirstFocus } from '../use-remote-control.ts';
import { LineUp } from './line-up.tsx';
import styles from './poll-screen.module.css';

type Props = {
  session: SessionDocument;
  pollId: string;
  poll: PollDocument;
  onPass: () => void;
  onVote: () => void;
};

/** A poll's movies on the television while people vote. */
export function VotingScreen({ session, pollId, poll, onPass, onVote }: Props) {
  const { say } = useWords();
  const voters = useVoters(pollId, televisionSeat);
  useFirstFocus(`poll ${poll.status}`);
  const { status, method, closesAt } = poll;
  const isOpen = status === 'open';
  return (
    <section className={styles.voting}>
      <header className={layout.stackS}>
        <div className={styles.head}>
          <h1 aria-live="polite">{say(`polls.${status}Title`)}</h1>
          {isOpen && <Voters people={new Map(Object.entries(session.attendees))} voters={voters} isSmall />}
          {isOpen && closesAt !== null && <TimeLeft until={closesAt} />}
        </div>
        <p className={styles.how}>
          {isOpen ? `${say(`polls.${method}_hint`)} ${howHere(session, say)}` : say('television.nominate')}
        </p>
      </header>
      <LineUp poll={poll} />
      <footer className={styles.foot}>
        <div className={layout.wrapM}>
          {isOpen && canVoteHere(session) && (
            <Button kind="main" data-first onClick={onVote}>
              {say('television.voteHere')}
            </Button>
          )}
          <Button data-first onClick={onPass}>
            {say('television.list')}
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** Apart, everybody is in front of another screen, with services of their own. */
function canVoteHere({ mode }: SessionDocument): boolean {
  return mode === 'together';
}

function howHere(session: SessionDocument, say: ReturnType<typeof useWords>['say']): string {
  return say(canVoteHere(session) ? 'television.votePhonesOrHere' : 'television.votePhones');
}
