/** One evening of five people, call by call, as `npm run load` and `npm run chaos` play it. */
import { randomUUID } from 'node:crypto';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { closePoll, showPoll, startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { hour, second } from '@cine/contract/time';

export const people = 5;
/** How many calls an evening is. */
export const callsOfEvening = 32;

/** How its calls are made: paced and timed, or tried again until they are answered. */
export type Calls<Who> = <O extends Operation>(
  who: Who,
  operation: O,
  input: InputOf<O>,
) => Promise<OutputOf<O>>;

export type Attendee = { isGuest: boolean };

type Options<Who> = {
  /** A guest's services. */
  providers: readonly number[];
  /** A whole number from 0, below a limit. */
  below: (limit: number) => number;
  /** Somebody's screen shows the evening from now on, or no longer. */
  shows?: (who: Who, sessionId: string) => void;
  hides?: (who: Who) => void;
};

const nothing = () => undefined;

/** They find a movie by a vote, watch and rate it. One takes things back; the guest leaves. */
export async function playEvening<Who extends Attendee>(
  attendees: readonly Who[],
  calls: Calls<Who>,
  { providers, below, shows = nothing, hides = nothing }: Options<Who>,
): Promise<void> {
  const [host, neighbour, third, fourth, guest] = attendees as readonly [Who, Who, Who, Who, Who];
  const { id: sessionId, code } = await calls(host, sessions.createSession, { key: randomUUID() });
  shows(host, sessionId);
  for (const other of [neighbour, third, fourth, guest]) {
    const card = { displayName: 'Nina', providers: [...providers] };
    await calls(other, sessions.joinSession, { code, ...(other.isGuest && { guest: card }) });
    shows(other, sessionId);
    await calls(other, tonight, { sessionId, pageSize: 21 });
  }
  await calls(guest, sessions.setPresence, { sessionId, present: false });
  await calls(guest, sessions.setPresence, { sessionId, present: true });
  await calls(third, sessions.setFilters, { sessionId, filters: { maxRuntime: 120 + below(20) } });
  const { candidates } = await calls(host, tonight, { sessionId, pageSize: 21 });
  await calls(neighbour, tonight, { sessionId, pageSize: 21 });

  const first = below(candidates.length - 4);
  const movieIds = candidates.slice(first, first + 4).map(({ movieId }) => movieId);
  const place = { kind: 'session', id: sessionId } as const;
  const movies = { from: 'choice' as const, movieIds };
  const key = randomUUID();
  const { id: pollId } = await calls(host, startPoll, {
    place,
    method: 'approval',
    movies,
    seconds: hour / second,
    key,
  });
  // Two don't vote, so the host closes the poll.
  for (const voter of [host, neighbour, third]) {
    const yes = [movieIds[0]!, movieIds[1 + below(movieIds.length - 1)]!];
    await calls(voter, voteInPoll, { pollId, ballot: { method: 'approval', yes } });
  }
  await calls(host, closePoll, { pollId, early: true });
  await calls(neighbour, showPoll, { pollId });
  const [movieId] = movieIds as [number];
  await calls(host, sessions.chooseMovie, { sessionId, movieId });
  await calls(host, sessions.recordWatch, { sessionId });
  for (const rater of attendees) await calls(rater, rateMovie, { movieId, score: 40 + below(60) });
  await calls(third, withdrawRating, { movieId });
  const { watchId } = await calls(third, recordOwnWatch, { movieId, key: randomUUID() });
  await calls(third, withdrawWatch, { watchId });
  hides(guest);
  await calls(guest, sessions.leaveSession, { sessionId });
  await calls(host, sessions.closeSession, { sessionId });
}
