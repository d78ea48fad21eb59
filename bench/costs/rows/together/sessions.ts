import * as operations from '@cine/contract/operations/together/sessions';
import { subscriptions } from '../../../deployed/catalogue.ts';
import {
  byMember,
  byPreparedMember,
  forBothTurns,
  newMember,
  newName,
  type Row,
  type Stage,
} from '../../row.ts';
import { inSession, newSession } from '../../situations.ts';

export const sessionsRows: Row[] = [
  byMember(operations.createSession, '', (user) => user.call(operations.createSession, {})),
  inSession(operations.showSession, '', 2, (host, { sessionId }) =>
    host.call(operations.showSession, { sessionId }),
  ),
  ...[2, 5].map((sessions) =>
    byPreparedMember(
      operations.listSessions,
      `${sessions} sessions`,
      async (host, stage) => {
        for (let n = 0; n < sessions; n++) await newSession(stage, host, 1);
        return {};
      },
      (host) => host.call(operations.listSessions, {}),
    ),
  ),
  {
    operation: operations.checkCode,
    label: '',
    prepare: async (stage) => {
      const codes = await newCodes(stage);
      const user = stage.userOf(newName(), { guest: true });
      return (turn) => user.call(operations.checkCode, { code: codes[turn] });
    },
  },
  {
    operation: operations.joinSession,
    label: 'a member',
    prepare: async (stage) => {
      const codes = await newCodes(stage);
      const user = await newMember(stage);
      return (turn) => user.call(operations.joinSession, { code: codes[turn] });
    },
  },
  {
    operation: operations.joinSession,
    label: 'a guest: new, then known',
    prepare: async (stage) => {
      const codes = await newCodes(stage);
      const user = stage.userOf(newName(), { guest: true });
      const guest = { displayName: 'Guest', providers: subscriptions };
      return (turn) => user.call(operations.joinSession, { code: codes[turn], guest });
    },
  },
  {
    operation: operations.joinAsScreen,
    label: '',
    prepare: async (stage) => {
      const codes = await newCodes(stage);
      const screen = stage.userOf(newName(), { guest: true });
      return (turn) => screen.call(operations.joinAsScreen, { code: codes[turn] });
    },
  },
  inSession(operations.setPresence, '', 2, (host, { sessionId }) =>
    host.call(operations.setPresence, { sessionId, present: false }),
  ),
  inSession(operations.useHostServices, '', 2, (host, { sessionId }) =>
    host.call(operations.useHostServices, { sessionId, uid: host.uid }),
  ),
  inSession(operations.setIncludeFree, '', 2, (host, { sessionId }) =>
    host.call(operations.setIncludeFree, { sessionId, includeFree: true }),
  ),
  inSession(operations.setStrategy, '', 2, (host, { sessionId }) =>
    host.call(operations.setStrategy, { sessionId, strategy: 'least-misery' }),
  ),
  inSession(operations.setFilters, '', 2, (host, { sessionId }) =>
    host.call(operations.setFilters, { sessionId, filters: { mood: 'light' } }),
  ),
  inSession(operations.setMode, '', 2, (host, { sessionId }) =>
    host.call(operations.setMode, { sessionId, mode: 'apart' }),
  ),
  inSession(operations.chooseMovie, '', 2, (host, { sessionId, movieId }) =>
    host.call(operations.chooseMovie, { sessionId, movieId }),
  ),
  ...[5, 10].map((size) =>
    inSession(operations.recordWatch, `${size} present`, size, (host, { sessionId, movieId }) =>
      host.call(operations.recordWatch, { sessionId, movieId }),
    ),
  ),
  ...[5, 10].map((size) =>
    byPreparedMember(
      operations.undoWatch,
      `${size} present`,
      async (host, stage) => ({
        watched: await forBothTurns(async (turn) => {
          const { sessionId } = await newSession(stage, host, size);
          const watch = { sessionId, movieId: stage.movies[turn]!.id };
          await host.call(operations.recordWatch, watch);
          return watch;
        }),
      }),
      (host, { turn, watched }) => host.call(operations.undoWatch, watched[turn]),
    ),
  ),
  inSession(operations.handOver, '', 2, (host, { sessionId, others }) =>
    host.call(operations.handOver, { sessionId, uid: others[0]!.uid }),
  ),
  inSession(operations.removeAttendee, '', 2, (host, { sessionId, others }) =>
    host.call(operations.removeAttendee, { sessionId, uid: others[0]!.uid }),
  ),
  inSession(operations.leaveSession, 'others stay', 2, (host, { sessionId }) =>
    host.call(operations.leaveSession, { sessionId }),
  ),
  inSession(operations.leaveSession, 'the last', 1, (host, { sessionId }) =>
    host.call(operations.leaveSession, { sessionId }),
  ),
  inSession(operations.closeSession, '', 2, (host, { sessionId }) =>
    host.call(operations.closeSession, { sessionId }),
  ),
];

/** The codes of two sessions that somebody else hosts. */
async function newCodes(stage: Stage): Promise<readonly [string, string]> {
  const host = await newMember(stage);
  return forBothTurns(async () => (await newSession(stage, host)).code);
}
