export { show as showProfile } from './service.ts';
export { planHiddenTitle, planShownTitle, readOwnTitle } from './title-service.ts';
export { visibleTo } from './visible-to.ts';
