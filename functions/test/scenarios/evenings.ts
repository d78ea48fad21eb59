import { report } from '@cine/contract/operations/faces/moderation';
import { listGains } from '@cine/contract/operations/together/challenges';
import { answerDates, showCalendar } from '@cine/contract/operations/together/dates';
import * as polls from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { listMoods, tonight } from '@cine/contract/operations/together/tonight';
import { card } from './samples.ts';
import { type Scene, scene } from './scene.ts';

const { createSession, joinSession, recordWatch } = sessions;
const { openPoll, startPoll, voteInPoll } = polls;
const changes = [
  sessions.useHostServices,
  sessions.setIncludeFree,
  sessions.setStrategy,
  sessions.setFilters,
  sessions.setCollection,
  sessions.setIncludeOwned,
];

export const eveningScenes: readonly Scene[] = [
  scene(listMoods, 'screen', [], () => ({})),
  scene(createSession, 'host', [], () => ({})),
  scene(joinSession, 'guest', [createSession], ([{ code }]) => ({ code, guest: card })),
  scene(sessions.checkCode, 'guest', [createSession], ([{ code }]) => ({ code })),
  scene(sessions.joinAsScreen, 'screen', [createSession], ([{ code }]) => ({ code })),
  scene(sessions.listSessions, 'host', [createSession], () => ({})),
  scene(sessions.showSession, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id })),
  scene(sessions.setPresence, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id, present: true })),
  scene(sessions.useHostServices, 'guest', [joinSession], ([{ id, hostId }]) => ({
    sessionId: id,
    uid: hostId,
  })),
  scene(sessions.setIncludeFree, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    includeFree: true,
  })),
  scene(sessions.setIncludeOwned, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    includeOwned: true,
  })),
  scene(sessions.setCollection, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id, collection: null })),
  scene(sessions.setStrategy, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    strategy: 'least-misery',
  })),
  scene(sessions.setFilters, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    filters: { maxRuntime: 150 },
  })),
  scene(tonight, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id }), changes),
  scene(sessions.chooseMovie, 'guest', [joinSession, tonight], ([{ id }, { candidates }]) => ({
    sessionId: id,
    movieId: candidates[0]!.movieId,
  })),
  scene(recordWatch, 'guest', [joinSession, sessions.chooseMovie], ([{ id }]) => ({ sessionId: id })),
  scene(
    sessions.undoWatch,
    'host',
    [joinSession, recordWatch],
    ([{ id }, { movieId }]) => ({ sessionId: id, movieId }),
    [listGains],
  ),
  scene(sessions.setMode, 'host', [createSession], ([{ id }]) => ({ sessionId: id, mode: 'apart' }), [
    ...[sessions.undoWatch, polls.cancelPoll],
  ]),
  scene(
    sessions.handOver,
    'host',
    [joinSession],
    ([{ id }], { guest }) => ({ sessionId: id, uid: guest.uid }),
    [sessions.setMode, sessions.showSession, sessions.setPresence, sessions.removeAttendee],
  ),
  scene(sessions.removeAttendee, 'host', [createSession, sessions.joinAsScreen], ([{ id }], { screen }) => ({
    sessionId: id,
    uid: screen.uid,
  })),
  scene(sessions.leaveSession, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id }), [
    ...[sessions.handOver, answerDates, showCalendar, report],
  ]),
  scene(sessions.closeSession, 'host', [createSession], ([{ id }]) => ({ sessionId: id }), [
    ...[sessions.leaveSession, sessions.removeAttendee, sessions.checkCode],
  ]),
  scene(
    startPoll,
    'host',
    [joinSession],
    ([{ id }]) => ({ place: { kind: 'session', id }, method: 'approval', movies: { from: 'nominations' } }),
    [sessions.useHostServices, sessions.setIncludeFree, tonight],
  ),
  scene(polls.nominateMovie, 'guest', [startPoll, tonight], async ([{ id }, { candidates }], { host }) => {
    const [first, second, third] = candidates.map(({ movieId }) => movieId);
    for (const movieId of [first!, second!]) await host.call(polls.nominateMovie, { pollId: id, movieId });
    return { pollId: id, movieId: third! };
  }),
  scene(openPoll, 'host', [polls.nominateMovie], ([{ id }]) => ({ pollId: id })),
  scene(polls.vetoMovie, 'guest', [openPoll], ([{ id, options }]) => ({
    pollId: id,
    movieId: options[2]!.movieId,
  })),
  scene(
    voteInPoll,
    'guest',
    [openPoll],
    ([{ id, options }]) => ({ pollId: id, ballot: { method: 'approval', yes: [options[0]!.movieId] } }),
    [polls.vetoMovie],
  ),
  scene(polls.showPoll, 'guest', [openPoll], ([{ id }]) => ({ pollId: id }), [voteInPoll]),
  scene(polls.withdrawBallot, 'guest', [voteInPoll], ([{ poll }]) => ({ pollId: poll.id }), [polls.showPoll]),
  scene(
    polls.closePoll,
    'host',
    [openPoll],
    async ([{ id: pollId, options }], { host, guest }) => {
      const ballot = { method: 'approval' as const, yes: [options[0]!.movieId] };
      for (const voter of [host, guest]) await voter.call(voteInPoll, { pollId, ballot });
      return { pollId, early: true };
    },
    [polls.withdrawBallot],
  ),
  scene(polls.listPolls, 'guest', [startPoll], ([{ place }]) => place, [polls.closePoll]),
  scene(
    polls.cancelPoll,
    'host',
    [createSession],
    async ([{ id }], { host }) => {
      const place = { kind: 'session', id } as const;
      const started = { place, method: 'ranked', movies: { from: 'nominations' } } as const;
      return { pollId: (await host.call(startPoll, started)).id };
    },
    [polls.listPolls],
  ),
];
