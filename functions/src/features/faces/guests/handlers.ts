import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { mergeGuest } from './merge-service.ts';

export const handlers: Handlers = {
  operations: [mergeGuest],
  background,
};
