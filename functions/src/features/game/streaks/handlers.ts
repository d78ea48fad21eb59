import * as operations from '@cine/contract/operations/game/streaks';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { showStreakDay } from './show-streak-day-service.ts';
import { showStreak } from './show-streak-service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.showStreak, showStreak), serve(operations.showStreakDay, showStreakDay)],
  background,
};
