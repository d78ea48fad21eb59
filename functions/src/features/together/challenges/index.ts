export { loadJoinableChallenge } from './joinable-service.ts';
export { followName, followTitles, planTitles, readSharedTitles } from './moderation/moderation-service.ts';
export { listWeekly } from './use-cases/list-weekly.ts';
export { weeklyJob } from './weekly/job.ts';
