import type { Handlers } from '#platform/endpoints/feature.ts';
import { setUpTaste, showTaste } from './service.ts';

export const handlers: Handlers = {
  operations: [setUpTaste, showTaste],
};
