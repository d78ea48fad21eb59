import * as operations from '@cine/contract/operations/game/leaderboards';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { showGuilds } from './show-guilds-service.ts';
import { showLeaderboard } from './show-leaderboard-service.ts';
import { showRank } from './show-rank-service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showLeaderboard, showLeaderboard),
    serve(operations.showRank, showRank),
    serve(operations.showGuilds, showGuilds),
  ],
  background,
};
