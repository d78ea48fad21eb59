export { nameInSession } from './use-cases/members.ts';
