import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { showStreak, showStreakDay } from './service.ts';

export const handlers: Handlers = { operations: [showStreak, showStreakDay], background };
