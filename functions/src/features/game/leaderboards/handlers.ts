import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { showGuilds } from './show-guilds-service.ts';
import { showLeaderboard } from './show-leaderboard-service.ts';
import { showRank } from './show-rank-service.ts';

export const handlers: Handlers = { operations: [showLeaderboard, showRank, showGuilds], background };
