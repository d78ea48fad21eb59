export { showDay } from './show-day-service.ts';
export { show as showStreak } from './show-service.ts';
