export { promote } from './service.ts';
