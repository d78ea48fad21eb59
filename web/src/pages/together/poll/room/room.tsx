import { Ellipsis } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { BackLink } from '#components/layout/back-link.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { useRootMark } from '#components/layout/use-root-mark.ts';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { OwnBallot } from '#components/poll/own-ballot.tsx';
import { TimeLeft } from '#components/poll/time-left.tsx';
import { VetoButton } from '#components/poll/veto-button.tsx';
import { Voters } from '#components/poll/voters.tsx';
import { useVoters } from '#data/queries/polls/use-poll.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Controls } from '../controls.tsx';
import type { PollProps } from '../index.tsx';
import { AboutVote } from '../voting.tsx';
import { CardText } from './card-text.tsx';
import styles from './room.module.css';

type FrameProps = { title: string; bar?: ReactNode; children?: ReactNode };

/** The whole screen, without the app's bars. */
export function RoomFrame({ title, bar, children }: FrameProps) {
  useRootMark('room');
  return (
    <div className={styles.room}>
      <h1 className={bar ? 'unseen' : styles.alone} aria-live="polite">
        {title}
      </h1>
      {bar}
      {children}
    </div>
  );
}

/** A deck that one votes on by oneself: a movie fills the screen, and faces above it fill as people vote. */
export function Room({ id, poll, place, uid }: PollProps & { uid: string }) {
  const { say } = useWords();
  const voters = useVoters(id);
  const [isAsking, setAsking] = useState(false);
  const isSession = place.session !== null;
  return (
    <RoomFrame
      title={say('polls.openTitle')}
      bar={
        <header className={styles.bar}>
          <BackLink href={`/${isSession ? 'evening' : 'groups'}/${poll.place.id}`}>
            {say(isSession ? 'polls.toSession' : 'polls.toGroup')}
          </BackLink>
          {poll.closesAt !== null && <TimeLeft until={poll.closesAt} />}
          <button
            type="button"
            className={surface.iconButton}
            aria-label={say('polls.about')}
            onClick={() => setAsking(true)}
          >
            <Ellipsis aria-hidden />
          </button>
          <div className={styles.faces}>
            <Voters people={place.people} voters={voters} isSmall />
          </div>
        </header>
      }
    >
      <h2 className="unseen">{say('polls.yourVote')}</h2>
      <div className={styles.vote}>
        <OwnBallot
          id={id}
          poll={poll}
          uid={uid}
          textOf={({ movieId }) => (
            <CardText movieId={movieId} place={place} sessionId={poll.place.id} me={uid} />
          )}
          wayOf={(option) => <VetoButton id={id} poll={poll} of={option} />}
          end={<WaitingFor people={place.people} voters={voters} uid={uid} />}
        />
      </div>
      {isAsking && (
        <Dialog title={say('polls.about')} onClose={() => setAsking(false)}>
          <div className={layout.stackM}>
            <AboutVote poll={poll} place={place} />
            <Controls id={id} poll={poll} place={place} uid={uid} voters={voters} />
          </div>
        </Dialog>
      )}
    </RoomFrame>
  );
}

type WaitingProps = Pick<ComponentProps<typeof Voters>, 'people' | 'voters'> & { uid: string };

/** Who is still to vote, once the user has. */
function WaitingFor({ people, voters, uid }: WaitingProps) {
  const { say, locale } = useWords();
  const names = [...people].flatMap(([each, { name, present }]) =>
    present && each !== uid && !voters?.get(each)?.done ? [name] : [],
  );
  if (voters === null || names.length === 0) return null;
  return <p aria-live="polite">{say('polls.waitsFor', { names: listInWords(names, locale) })}</p>;
}
