export { unsubscribeByToken } from './service.ts';
export { sayIn } from './words/index.ts';
