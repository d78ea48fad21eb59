export { promote, remove } from './service.ts';
