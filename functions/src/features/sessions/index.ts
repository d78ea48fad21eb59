export { asReader, asViewer } from './access.ts';
export { setPresent } from './attendance.ts';
export { commonProviders } from './common-providers.ts';
export { moodNamed } from './moods.ts';
export { alone, around, attendeeIn, presentIds, type SessionState } from './session.ts';
export { setIncludeFree, useServicesOf } from './settings.ts';
export { loadOpenOfGroup, loadSession, readSession, writeSession } from './store.ts';
export { create as openSession, planSession, readOpenSession } from './use-cases/create.ts';
export { joinOfGroup } from './use-cases/join.ts';
