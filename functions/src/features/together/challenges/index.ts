export { loadJoinableChallenge } from './joinable-service.ts';
export { followName, followTitles, planTitles, readSharedTitles } from './moderation/moderation-service.ts';
export { deleteParticipant, writeParticipant } from './participants/participants-store.ts';
export {
  assertRoom,
  joinedChallengeIn,
  splitFinished,
  withChallenges,
} from './participants/participation.ts';
export {
  countsForDay,
  fitsIn,
  isFinished,
  type Participation,
  progressOf,
  progressWith,
  settlingMs,
} from './progress.ts';
export { listWeeklyChallenges } from './use-cases/list-weekly.ts';
export { weeklyJob } from './weekly/job.ts';
export type { Week, WeeklyChallenge } from './weekly/week.ts';
export { loadWeek } from './weekly/weeks-service.ts';
