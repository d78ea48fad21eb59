export { mergeGuest } from './service.ts';
