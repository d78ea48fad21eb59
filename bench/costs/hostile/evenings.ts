import * as sessions from '@cine/contract/operations/together/sessions';
import { inLastSession } from './in-last-session.ts';
import { type Move, oneIn } from './move.ts';

/** Changes of an evening that all who attend it see. */
export const eveningMoves = {
  changeEvening: inLastSession(({ sessionId, hostile: { user }, call, below }) => {
    const isSo = oneIn(2, below);
    const changes = [
      () => call(sessions.setPresence, { sessionId, present: isSo }),
      () => call(sessions.setMode, { sessionId, mode: isSo ? 'together' : 'apart' }),
      () => call(sessions.setStrategy, { sessionId, strategy: isSo ? 'average' : 'least-misery' }),
      () => call(sessions.setIncludeFree, { sessionId, includeFree: isSo }),
      () => call(sessions.setFilters, { sessionId, filters: isSo ? {} : { fromYear: 1990 } }),
      () => call(sessions.useHostServices, { sessionId, uid: isSo ? user.uid : null }),
      () => call(sessions.showSession, { sessionId }),
    ];
    return changes[below(changes.length)]!();
  }),
} satisfies Record<string, Move>;
