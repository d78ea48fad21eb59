import * as operations from '@cine/contract/operations/together/polls';
import type { Method } from '@cine/contract/polls/ballot';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, type Row, type Stage } from '../../row.ts';
import { newSession } from '../../situations.ts';

const five = { from: 'list', count: 5 } as const;

/** Polls of evenings of the user with some others, another each turn; `voted` of the others have voted. */
const pollsOf =
  (size: number, voted: number, method: Method = 'ranked') =>
  async (host: TestUser, stage: Stage) => ({
    polls: await forBothTurns(async () => {
      const { sessionId, others } = await newSession(stage, host, size);
      const place = { kind: 'session', id: sessionId } as const;
      const { id, options } = await host.call(operations.startPoll, { place, method, movies: five });
      const [first, second] = options.map(({ movieId }) => movieId) as [number, number];
      const ballot =
        method === 'deck'
          ? ({ method, yes: [first], no: [] } as const)
          : ({ method: 'ranked', ranking: [first, second] } as const);
      const given = { pollId: id, ballot: { ...ballot } as never };
      for (const other of others.slice(0, voted)) await other.call(operations.votePoll, given);
      return { place, given, pollId: id, movieId: second };
    }),
  });

/** Evenings in which movies are nominated. */
const nominating = (nominated: number) => async (host: TestUser, stage: Stage) => ({
  polls: await forBothTurns(async () => {
    const { sessionId } = await newSession(stage, host, 2);
    const place = { kind: 'session', id: sessionId } as const;
    const list = await host.call(operations.startPoll, { place, method: 'product', movies: five });
    const movies = { from: 'nominations' } as const;
    const { id: pollId } = await host.call(operations.startPoll, { place, method: 'ranked', movies });
    const movieIds = list.options.map(({ movieId }) => movieId);
    for (const movieId of movieIds.slice(0, nominated))
      await host.call(operations.nominateMovie, { pollId, movieId });
    return { pollId, movieId: movieIds.at(-1)! };
  }),
});

const evenings = async (host: TestUser, stage: Stage) => ({
  places: await forBothTurns(async () => {
    const { sessionId } = await newSession(stage, host, 5);
    return { kind: 'session', id: sessionId } as const;
  }),
});

export const pollsRows: Row[] = [
  byPreparedMember(operations.startPoll, '5 present', evenings, (user, { turn, places }) =>
    user.call(operations.startPoll, { place: places[turn], method: 'ranked', movies: five }),
  ),
  byPreparedMember(operations.nominateMovie, '2 present', nominating(1), (user, { turn, polls }) =>
    user.call(operations.nominateMovie, polls[turn]),
  ),
  byPreparedMember(operations.openPoll, '', nominating(2), (user, { turn, polls }) =>
    user.call(operations.openPoll, { pollId: polls[turn].pollId }),
  ),
  byPreparedMember(operations.showPoll, '3 have voted', pollsOf(5, 3), (user, { turn, polls }) =>
    user.call(operations.showPoll, { pollId: polls[turn].pollId }),
  ),
  byPreparedMember(operations.listPolls, 'of 1 poll', pollsOf(2, 0), (user, { turn, polls }) =>
    user.call(operations.listPolls, polls[turn].place),
  ),
  byPreparedMember(operations.votePoll, '5 present, 3 have voted', pollsOf(5, 3), (user, { turn, polls }) =>
    user.call(operations.votePoll, polls[turn].given),
  ),
  byPreparedMember(
    operations.votePoll,
    '20 present, 3 have voted, a deck',
    pollsOf(20, 3, 'deck'),
    (user, { turn, polls }) => user.call(operations.votePoll, polls[turn].given),
  ),
  byPreparedMember(operations.votePoll, 'the last of 5', pollsOf(5, 4), (user, { turn, polls }) =>
    user.call(operations.votePoll, polls[turn].given),
  ),
  byPreparedMember(operations.withdrawBallot, 'none', pollsOf(2, 0), (user, { turn, polls }) =>
    user.call(operations.withdrawBallot, { pollId: polls[turn].pollId }),
  ),
  byPreparedMember(operations.vetoMovie, '5 present', pollsOf(5, 3), (user, { turn, polls }) =>
    user.call(operations.vetoMovie, { pollId: polls[turn].pollId, movieId: polls[turn].movieId }),
  ),
  byPreparedMember(operations.closePoll, '3 of 5 have voted', pollsOf(5, 3), (user, { turn, polls }) =>
    user.call(operations.closePoll, { pollId: polls[turn].pollId, early: true }),
  ),
  byPreparedMember(operations.closePoll, '18 of 20 have voted', pollsOf(20, 18), (user, { turn, polls }) =>
    user.call(operations.closePoll, { pollId: polls[turn].pollId, early: true }),
  ),
  byPreparedMember(operations.cancelPoll, '', pollsOf(2, 0), (user, { turn, polls }) =>
    user.call(operations.cancelPoll, { pollId: polls[turn].pollId }),
  ),
];
