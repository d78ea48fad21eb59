export { unsubscribeByToken } from './service.ts';
export { type Say, sayIn } from './words/index.ts';
