import type { InputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/polls';
import { joinSession } from '@cine/contract/operations/together/sessions';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';

export async function evening(others: number) {
  const people = await Promise.all(Array.from({ length: others + 1 }, (_, n) => member(`Voter${n}`)));
  const [host, ...rest] = people as [TestUser, ...TestUser[]];
  const session = await sessionOf(host, rest);
  return { session, host, people, place: { kind: 'session' as const, id: session.id } };
}

export async function guestIn(code: string, name = 'Nina'): Promise<TestUser> {
  const guest = (await suite()).newUser({ guest: true, name });
  await guest.call(joinSession, {
    code,
    guest: { displayName: name, providers: [services.netflix, services.canal] },
  });
  return guest;
}

/** Starts a ranked poll about the best of the list, unless told otherwise. */
export async function started(
  host: TestUser,
  place: Poll['place'],
  input: Partial<InputOf<typeof operations.startPoll>> = {},
): Promise<Poll & { movieIds: [number, number, number, number, ...number[]] }> {
  const poll = await host.call(operations.startPoll, {
    place,
    method: 'ranked',
    movies: { from: 'list', count: 4 },
    ...input,
  });
  return {
    ...poll,
    movieIds: poll.options.map(({ movieId }) => movieId) as [number, number, number, number],
  };
}

export async function vote(user: TestUser, { id }: Pick<Poll, 'id'>, ballot: Ballot): Promise<Poll> {
  return (await user.call(operations.voteInPoll, { pollId: id, ballot })).poll;
}

export const ranking = (...movieIds: number[]): Ballot => ({ method: 'ranked', ranking: movieIds });
export const yesTo = (...yes: number[]): Ballot => ({ method: 'approval', yes });
export const cards = (yes: number[], no: number[] = []) => ({ method: 'deck' as const, yes, no });

export async function endOf(pollId: string): Promise<void> {
  await context()
    .db.doc(`polls/${pollId}`)
    .update({ closesAt: Timestamp.fromMillis(Date.now() - 1) });
}

export async function toldOfPolls({ uid }: TestUser): Promise<string[]> {
  const { docs } = await context().db.collection(`inboxes/${uid}/notifications`).get();
  return docs
    .map((each) => each.get('kind') as string)
    .filter((kind) => kind.startsWith('poll-'))
    .sort();
}
