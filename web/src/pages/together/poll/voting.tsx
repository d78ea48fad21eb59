import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { OwnBallot } from '#components/poll/own-ballot.tsx';
import { TimeLeft } from '#components/poll/time-left.tsx';
import { titlesIn } from '#components/poll/titles-in.ts';
import { VotingTurns } from '#components/poll/turns/voting-turns.tsx';
import { VetoButton } from '#components/poll/veto-button.tsx';
import { Voters } from '#components/poll/voters.tsx';
import { handDeviceTo } from '#data/auth/guest-seats.ts';
import { useVoters } from '#data/queries/polls/use-poll.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import { Controls } from './controls.tsx';
import type { PollProps } from './index.tsx';
import type { useSharers } from './use-sharers.ts';

type Props = PollProps & { uid: string; sharers: ReturnType<typeof useSharers> };

/** A poll under way: ballot, voters, time left, vetoes. */
export function Voting({ id, poll, place, uid, sharers }: Props) {
  const { say } = useWords();
  const voters = useVoters(id);
  const { heir, within } = useFocusHeir();
  const placeId = poll.place.id;
  const mayVote = place.people.has(uid);
  return (
    <>
      {poll.closesAt !== null && <TimeLeft until={poll.closesAt} />}
      <AboutVote poll={poll} place={place} />
      {mayVote && sharers.length > 1 && (
        <VotingTurns
          id={id}
          poll={poll}
          voters={voters}
          sharers={sharers}
          device="phone"
          onTurn={(turn) => handDeviceTo(placeId, turn)}
        />
      )}
      {mayVote && sharers.length === 1 && (
        <section className={layout.stackM} {...within}>
          <h2 tabIndex={-1} ref={heir}>
            {say('polls.yourVote')}
          </h2>
          <OwnBallot id={id} poll={poll} uid={uid} />
          <div>
            <VetoButton id={id} poll={poll} />
          </div>
        </section>
      )}
      <Voters people={place.people} voters={voters} />
      <Controls id={id} poll={poll} place={place} uid={uid} voters={voters} />
    </>
  );
}

/** How a poll is decided, who sees what, and what is ruled out. */
export function AboutVote({ poll, place }: Pick<PollProps, 'poll' | 'place'>) {
  const { say, locale } = useWords();
  const titleIn = titlesIn(poll, locale);
  const secrecy = place.presentCount === 2 ? 'secretOfTwo' : 'secret';
  return (
    <div className={layout.stackS}>
      <p>{say(`polls.${poll.method}_hint`)}</p>
      <p>{say(`polls.${poll.secret ? secrecy : 'open'}`)}</p>
      {poll.vetoed.length > 0 && (
        <p>{say('polls.ruledOut', { titles: joinNames(poll.vetoed.map(titleIn)) })}</p>
      )}
    </div>
  );
}
