import type { Handlers } from '#platform/endpoints/feature.ts';
import { listRatings } from './list-service.ts';
import { rateMovie, showRating, undoRating, withdrawRating } from './service.ts';

export const handlers: Handlers = {
  operations: [rateMovie, withdrawRating, undoRating, showRating, listRatings],
};
