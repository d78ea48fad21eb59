export { framedMail, mailStyles, unsubscribeHeaders } from './frame.ts';
export { enqueueMail, planCancelling, planMail } from './service.ts';
export { shortMail } from './short-mail.ts';
