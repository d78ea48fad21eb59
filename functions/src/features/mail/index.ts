export { handIn, planCancelling, planMail } from './service.ts';
