export { acclaimOf } from './acclaim.ts';
export { deleteRecommendations, loadRecommendations, type Recommendations } from './store.ts';
export { expectedOf, tastesOf } from './tastes-service.ts';
