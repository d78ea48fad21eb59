export { showStreakDay as showDay } from './show-streak-day-service.ts';
export { showStreak } from './show-streak-service.ts';
