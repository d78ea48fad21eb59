export { loadAvatar, planHiddenAvatar, planShownAvatar } from './avatar/avatar-service.ts';
export { readAbout } from './bio-service.ts';
export { listHistory } from './history/history-service.ts';
export { lookAt } from './look-service.ts';
export { showProfile } from './service.ts';
export { compareTastes } from './taste-service.ts';
export { planHiddenTitle, planShownTitle, readOwnTitle } from './title-service.ts';
export { wornTitle } from './titles.ts';
