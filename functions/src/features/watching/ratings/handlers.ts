import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { listRatings } from './use-cases/list-ratings.ts';
import { rateMovie } from './use-cases/rate-movie.ts';
import { showRating } from './use-cases/show-rating.ts';
import { undoRating } from './use-cases/undo-rating.ts';
import { withdrawRating } from './use-cases/withdraw-rating.ts';

export const handlers: Handlers = {
  operations: [rateMovie, withdrawRating, undoRating, showRating, listRatings],
};
