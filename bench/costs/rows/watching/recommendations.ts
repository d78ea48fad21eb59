import { listRecommendations, predictMovie } from '@cine/contract/operations/watching/recommendations';
import type { Row } from '../../row.ts';
import { onRating } from '../../situations.ts';

export const recommendationsRows: Row[] = [
  onRating(predictMovie, '', (user, movieId) => user.call(predictMovie, { movieId })),
  onRating(listRecommendations, 'computed, then kept', (user) => user.call(listRecommendations, {})),
];
