export { showProfile } from './service.ts';
export { planHiddenTitle, planShownTitle, readOwnTitle } from './title-service.ts';
export { wornTitle } from './titles.ts';
export { relationOf, visibleTo } from './visible-to.ts';
