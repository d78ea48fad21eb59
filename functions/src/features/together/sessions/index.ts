export { asReader, asViewer } from './access.ts';
export { setPresent } from './attendance.ts';
export { commonProviders } from './common-providers.ts';
export { concessionOf } from './concession.ts';
export { moodNamed } from './moods.ts';
export {
  attendeeIn,
  presentIds,
  type SessionState,
  sessionAroundScreen as around,
  sessionOfOne as alone,
} from './session.ts';
export { setIncludeFree, useServicesOf } from './settings.ts';
export { loadOpenOfGroup, readSession, writeSession } from './store.ts';
export { chooseDecided } from './use-cases/choose-movie.ts';
export { createSession, planSession, readOpenSession } from './use-cases/create-session.ts';
export { joinOfGroup } from './use-cases/join-session.ts';
