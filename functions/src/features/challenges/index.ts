export { findJoinable } from './joinable-service.ts';
export { followName, followTitles, planTitles, readSharedTitles } from './moderation/moderation-service.ts';
export { weeklyJob } from './weekly/job.ts';
