import type { Handlers } from '#platform/endpoints/feature.ts';
import { listRatings, rateMovie, showRating, undoRating, withdrawRating } from './service.ts';

export const handlers: Handlers = {
  operations: [rateMovie, withdrawRating, undoRating, showRating, listRatings],
};
