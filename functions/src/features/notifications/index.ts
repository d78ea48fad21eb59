export { markAnswered } from './answered-service.ts';
export { endMailsByToken } from './email/mail-service.ts';
export { notify } from './notify-service.ts';
export { list as listNotifications } from './service.ts';
export { takeBack } from './told-service.ts';
export { sayMail } from './words/index.ts';
