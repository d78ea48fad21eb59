export { listBadges } from './service.ts';
