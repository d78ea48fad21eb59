export { framedMail as framed, mailStyles, unsubscribeHeaders } from './frame.ts';
export { enqueueMail, planCancelling, planMail } from './service.ts';
