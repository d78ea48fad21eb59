export { notify } from './notify-service.ts';
export { list as listNotifications } from './service.ts';
