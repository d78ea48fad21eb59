export { showGuilds } from './show-guilds-service.ts';
export { showLeaderboard } from './show-leaderboard-service.ts';
export { showRank } from './show-rank-service.ts';
