import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { showStreakDay } from './show-streak-day-service.ts';
import { showStreak } from './show-streak-service.ts';

export const handlers: Handlers = {
  operations: [showStreak, showStreakDay],
  background,
};
