export { makeLeftChanges } from './make-change-service.ts';
