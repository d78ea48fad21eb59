import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { listBadges } from './service.ts';

export const handlers: Handlers = {
  operations: [listBadges],
  background,
};
