export { followName, followTitles, planTitles, readSharedTitles } from './moderation/moderation-service.ts';
