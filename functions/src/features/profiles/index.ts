export { show as showProfile } from './service.ts';
export { visibleTo } from './visible-to.ts';
