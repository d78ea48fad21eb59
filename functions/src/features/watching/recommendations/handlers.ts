import type { Handlers } from '#platform/endpoints/feature.ts';
import { listRecommendations, predictMovie } from './service.ts';

export const handlers: Handlers = {
  operations: [listRecommendations, predictMovie],
};
