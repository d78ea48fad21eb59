import * as polls from '@cine/contract/operations/together/polls';
import { inLastSession, type Move, movesOn, oneIn } from './move.ts';

const inLastPoll = movesOn(({ polls: made }) => ({
  poll: made.at(-1) ?? { id: 'none', method: 'ranked', options: [] },
}));

/** Polls of the session that the account opened or joined last, by every method. */
export const pollMoves = {
  startPoll: inLastSession(async ({ sessionId, polls: made, call, below }) => {
    const method = (['deck', 'approval', 'ranked', 'product'] as const)[below(4)]!;
    const movies = oneIn(3, below)
      ? ({ from: 'nominations' } as const)
      : ({ from: 'list', count: 12 } as const);
    const secret = oneIn(2, below);
    const place = { kind: 'session', id: sessionId } as const;
    const poll = await call(polls.startPoll, { place, method, movies, secret });
    if (poll) made.push(poll);
  }),
  nominate: inLastPoll(({ poll: { id }, call, below, movies }) =>
    call(polls.nominateMovie, { pollId: id, movieId: movies[below(movies.length)]!.id }),
  ),
  openPoll: inLastPoll(({ poll: { id }, call }) => call(polls.openPoll, { pollId: id })),
  vote: inLastPoll(({ poll: { id, method, options }, call, below }) => {
    const yes = options.slice(below(options.length + 1)).map(({ movieId }) => movieId);
    if (method === 'ranked') return call(polls.voteInPoll, { pollId: id, ballot: { method, ranking: yes } });
    if (method === 'deck') return call(polls.voteInPoll, { pollId: id, ballot: { method, yes, no: [] } });
    return call(polls.voteInPoll, { pollId: id, ballot: { method: 'approval', yes } });
  }),
  withdrawBallot: inLastPoll(({ poll: { id }, call }) => call(polls.withdrawBallot, { pollId: id })),
  veto: inLastPoll(({ poll: { id, options }, call, below }) =>
    call(polls.vetoMovie, { pollId: id, movieId: options[below(options.length)]?.movieId ?? 1 }),
  ),
  closePoll: inLastPoll(({ poll: { id }, call }) => call(polls.closePoll, { pollId: id, early: true })),
} satisfies Record<string, Move>;
