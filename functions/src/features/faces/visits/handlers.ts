import type { Handlers } from '#platform/endpoints/feature.ts';
import { tellVisit } from './tell-visit-service.ts';

export const handlers: Handlers = {
  operations: [tellVisit],
};
