export { endMailsByToken } from './email/mail-service.ts';
export { notify } from './notify-service.ts';
export { listNotifications } from './service.ts';
export { loadWanting } from './store.ts';
export { markAnswered, relistEvent, unlistCausedBy, unlistEvent, unlistEvents } from './unlist-service.ts';
export { sayMail } from './words/index.ts';
