import { report } from '@cine/contract/operations/faces/moderation';
import { listGains } from '@cine/contract/operations/together/challenges';
import { answerDates, showCalendar } from '@cine/contract/operations/together/dates';
import { answerFriend } from '@cine/contract/operations/together/friends';
import { cancelPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { listMoods, tonight } from '@cine/contract/operations/together/tonight';
import { card } from './samples.ts';
import { type Scene, scene } from './scene.ts';

const { createSession, joinSession, recordWatch } = sessions;
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
  scene(sessions.inviteToSession, 'host', [createSession, answerFriend], ([{ id }], { friend }) => ({
    sessionId: id,
    uid: friend.uid,
  })),
  scene(
    sessions.joinInvited,
    'friend',
    [createSession, sessions.inviteToSession],
    ([{ id }]) => ({ sessionId: id }),
    [recordWatch],
  ),
  scene(sessions.checkCode, 'guest', [createSession], ([{ code }]) => ({ code })),
  scene(sessions.joinAsScreen, 'screen', [createSession], ([{ code }]) => ({ code })),
  scene(sessions.offerScreen, 'screen', [], () => ({})),
  scene(sessions.admitScreen, 'host', [createSession, sessions.offerScreen], ([{ id }, { token }]) => ({
    sessionId: id,
    token,
  })),
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
    ...[sessions.undoWatch, cancelPoll],
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
    ...[sessions.leaveSession, sessions.removeAttendee, sessions.checkCode, sessions.joinInvited],
  ]),
];
