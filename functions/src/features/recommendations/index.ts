export { acclaimOf } from './acclaim.ts';
export { basisOf, toldScore } from './likely.ts';
export { deleteRecommendations, loadRecommendations, type Recommendations } from './store.ts';
export { expectedOf, tastesOf } from './tastes-service.ts';
