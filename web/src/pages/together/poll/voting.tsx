import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { scoreInWords } from '#components/movie/taste-reasons-in-words.ts';
import { OwnBallot } from '#components/poll/own-ballot.tsx';
import { Lot } from '#components/poll/result/lot.tsx';
import { TimeLeft } from '#components/poll/time-left.tsx';
import { titlesIn } from '#components/poll/titles-in.ts';
import { VotingTurns } from '#components/poll/turns/voting-turns.tsx';
import { VetoButton } from '#components/poll/veto-button.tsx';
import { Voters } from '#components/poll/voters.tsx';
import { useDeviceSharers } from '#data/auth/device-sharers.ts';
import { handDeviceTo } from '#data/auth/guest-seats.ts';
import { useVoters } from '#data/queries/polls/use-poll.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import { Controls } from './controls.tsx';
import type { PollProps } from './index.tsx';

/** A poll under way: ballot, voters, time left, vetoes. */
export function Voting({ id, poll, place, uid }: PollProps & { uid: string }) {
  const { say, locale } = useWords();
  const voters = useVoters(id);
  const { heir, within } = useFocusHeir();
  const placeId = poll.place.id;
  const sharers = useSharers(place, placeId, uid);
  const mayVote = place.people.has(uid);
  const titleIn = titlesIn(poll, locale);
  const secrecy = place.presentCount === 2 ? 'secretOfTwo' : 'secret';
  return (
    <>
      <div className={layout.stackS}>
        {poll.closesAt !== null && <TimeLeft until={poll.closesAt} />}
        <p>{say(`polls.${poll.method}_hint`)}</p>
        <p>{say(`polls.${poll.secret ? secrecy : 'open'}`)}</p>
      </div>
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
          <OwnBallot
            id={id}
            poll={poll}
            uid={uid}
            noteOf={(movieId) => <OwnPrediction movieId={movieId} />}
          />
          <div>
            <VetoButton id={id} poll={poll} />
          </div>
        </section>
      )}
      {poll.vetoed.length > 0 && (
        <p>{say('polls.ruledOut', { titles: joinNames(poll.vetoed.map(titleIn)) })}</p>
      )}
      <Voters people={place.people} voters={voters} />
      <Controls id={id} poll={poll} place={place} uid={uid} voters={voters} />
      <Lot poll={poll} />
    </>
  );
}

const nobody = {};

/** Those who vote on this device: in an evening, guests may share it with its owner. */
function useSharers({ people, session }: PollProps['place'], sessionId: string, uid: string) {
  const { sharers } = useDeviceSharers(sessionId, uid, session?.attendees ?? nobody);
  return sharers.map((sharer) => {
    const { name = '', present = false } = people.get(sharer.uid) ?? {};
    return { ...sharer, name, isPresent: present };
  });
}

/** Nothing if taste is unknown. Ignores errors: votes don't need it. */
function OwnPrediction({ movieId }: { movieId: number }) {
  const { say } = useWords();
  const { data } = useAnswer(predictMovie, { movieId });
  if (!data || data.basis === 'everybody') return null;
  return <p>{scoreInWords(data, 'wouldGive', say)}</p>;
}
