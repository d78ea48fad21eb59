export { type SentryServer, startSentry, type TakenEvent } from './server.ts';
