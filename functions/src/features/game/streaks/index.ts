export { showStreak, showStreakDay as showDay } from './service.ts';
