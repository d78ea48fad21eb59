import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { showNewsletter, subscribeToNewsletter, unsubscribeFromNewsletter } from './service.ts';

export const handlers: Handlers = {
  operations: [showNewsletter, subscribeToNewsletter, unsubscribeFromNewsletter],
  background,
};
