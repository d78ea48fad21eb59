export { showProfile } from './service.ts';
export { planHiddenTitle, planShownTitle, readOwnTitle } from './title-service.ts';
export { relationOf, visibleTo } from './visible-to.ts';
