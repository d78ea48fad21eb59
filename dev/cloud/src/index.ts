export { type CloudServer, startCloud } from './server.ts';
