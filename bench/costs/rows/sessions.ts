import * as polls from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import type { TestUser } from '../../../functions/test/client.ts';
import { card } from '../../../functions/test/scenarios/samples.ts';
import { both, newGuest, type Row, row, type Stage } from '../row.ts';
import { elsewhere, inSession, newSession } from '../situations.ts';

const five = { from: 'list', count: 5 } as const;

/** Polls of evenings of the user with some others; `voted` of them have voted. */
const pollsOf = (size: number, voted: number, method: 'ranked' | 'deck' = 'ranked') =>
  both(async (host, stage) => {
    const { sessionId, others } = await newSession(stage, host, size);
    const place = { kind: 'session', id: sessionId } as const;
    const { id: pollId, options } = await host.call(polls.startPoll, { place, method, movies: five });
    const [first, second] = options.map(({ movieId }) => movieId) as [number, number];
    const ballot =
      method === 'deck' ? { method, yes: [first], no: [] } : { method, ranking: [first, second] };
    for (const other of others.slice(0, voted)) await other.call(polls.votePoll, { pollId, ballot });
    return { pollId, ballot };
  });

const withMovie = ({ movieId }: { movieId: number }) => ({ movieId });

export const sessionsRows: Row[] = [
  ...[2, 5].map((count) =>
    row(sessions.listSessions, `${count} sessions`, async (host: TestUser, stage: Stage) => {
      for (let n = 0; n < count; n++) await newSession(stage, host, 1);
      return {};
    }),
  ),
  row(sessions.joinSession, 'a member', elsewhere),
  row(sessions.joinSession, 'a guest: new, then known', elsewhere, { guest: card }, newGuest),
  row(sessions.setPresence, '', inSession(2), { present: false }),
  ...[5, 10].map((size) => row(sessions.recordWatch, `${size} present`, inSession(size), withMovie)),
  ...[5, 10].map((size) =>
    row(
      sessions.undoWatch,
      `${size} present`,
      both(async (host, stage, turn) => {
        const { sessionId } = await newSession(stage, host, size);
        const watch = { sessionId, movieId: stage.movies[turn]!.id };
        await host.call(sessions.recordWatch, watch);
        return watch;
      }),
    ),
  ),
  row(sessions.closeSession, '', inSession(2)),
  row(sessions.leaveSession, 'others stay', inSession(2)),
  row(sessions.leaveSession, 'the last', inSession(1)),
  ...[5, 20].map((size) => row(tonight, `${size} present`, inSession(size))),
  row(
    polls.startPoll,
    '5 present',
    both(async (host, stage) => {
      const { sessionId } = await newSession(stage, host, 5);
      return { place: { kind: 'session' as const, id: sessionId } };
    }),
    { method: 'ranked', movies: five },
  ),
  row(polls.showPoll, '3 have voted', pollsOf(5, 3)),
  row(polls.votePoll, '5 present, 3 have voted', pollsOf(5, 3)),
  row(polls.votePoll, '20 present, 3 have voted, a deck', pollsOf(20, 3, 'deck')),
  row(polls.votePoll, 'the last of 5', pollsOf(5, 4)),
  row(polls.closePoll, '3 of 5 have voted', pollsOf(5, 3), { early: true }),
  row(polls.closePoll, '18 of 20 have voted', pollsOf(20, 18), { early: true }),
];
