export { listed } from './service.ts';
