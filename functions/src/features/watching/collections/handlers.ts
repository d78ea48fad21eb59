import type { Handlers } from '#platform/endpoints/feature.ts';
import { addToCollection, listCollection, removeFromCollection } from './service.ts';

export const handlers: Handlers = {
  operations: [addToCollection, removeFromCollection, listCollection],
};
