export { showRank } from './show-rank-service.ts';
export { show as showLeaderboard } from './show-service.ts';
