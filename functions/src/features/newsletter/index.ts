export { unsubscribeByToken } from './service.ts';
export { deleteSubscription, loadSubscription } from './store.ts';
export type { Subscription } from './subscription.ts';
export { type Say, sayIn } from './words/index.ts';
