export { showStreak, showStreakDay } from './service.ts';
