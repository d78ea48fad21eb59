export { showGuilds } from './show-guilds-service.ts';
export { showRank } from './show-rank-service.ts';
export { show as showLeaderboard } from './show-service.ts';
