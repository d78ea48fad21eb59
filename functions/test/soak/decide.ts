import { closePoll, showPoll, startPoll, votePoll } from '@cine/contract/operations/together/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { PollPlace } from '@cine/contract/polls/poll';
import { orRefused } from '../expect-rejection.ts';
import { one, type Playing } from './playing.ts';

/** How those present vote: each by a bit of a number, the first of them for sure. */
export type Voting = { voting: number; method: Ballot['method'] };

/** The movie that a poll decides on; a refusal if it decides on none. */
export async function decide(
  place: PollPlace,
  present: readonly [Playing, ...Playing[]],
  { voting, method }: Voting,
): Promise<number> {
  const [{ user: host }] = present;
  const movies = { from: 'list' as const, count: 3 };
  const { id: pollId, options } = await host.call(startPoll, { place, method, movies });
  const movieIds = options.map(({ movieId }) => movieId);
  const voters = present.filter((_, index) => index === 0 || (voting >> index) % 2 > 0);
  for (const { user } of voters)
    await orRefused(user.call(votePoll, { pollId, ballot: ballotOf(method, movieIds) }));
  // The last ballot may have closed it.
  await orRefused(host.call(closePoll, { pollId, early: true }));
  const { result } = (await host.call(showPoll, { pollId })).poll;
  return one(result?.winner ? [result.winner] : [], 0);
}

function ballotOf(method: Ballot['method'], [first, ...others]: readonly number[]): Ballot {
  const yes = first === undefined ? [] : [first];
  if (method === 'deck') return { method, yes, no: others };
  return method === 'approval' ? { method, yes } : { method, ranking: [...yes, ...others] };
}
