export { enqueueMail, planCancelling, planMail } from './service.ts';
