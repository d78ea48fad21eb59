export { show as showProfile } from './service.ts';
