export { followName, followTitles, planTitles, readSharedTitles } from './moderation/moderation-service.ts';
export { loadChallenge } from './store.ts';
