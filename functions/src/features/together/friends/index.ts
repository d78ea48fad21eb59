export { nameInSession } from './members-service.ts';
