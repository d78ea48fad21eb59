import type { Handlers } from '#platform/endpoints/feature.ts';
import { listNeighbours } from './list-neighbours-service.ts';

export const handlers: Handlers = {
  operations: [listNeighbours],
};
