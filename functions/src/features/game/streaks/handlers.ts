import { showStreak, showStreakDay } from '@cine/contract/operations/game/streaks';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { showDay } from './show-day-service.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = {
  operations: [serve(showStreak, show), serve(showStreakDay, showDay)],
  background,
};
