export type { OutboxMail } from './outbox.ts';
export { handIn, planCancelling, planMail } from './service.ts';
export { deleteMailsOf, loadMailsOf } from './store.ts';
