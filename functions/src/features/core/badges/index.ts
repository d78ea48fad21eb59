export { badgesView } from './badges-view.ts';
export { listBadges } from './service.ts';
