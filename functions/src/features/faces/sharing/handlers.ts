import type { Handlers } from '#platform/endpoints/feature.ts';
import { createShare, listShares, revokeShare } from './service.ts';

export const handlers: Handlers = {
  operations: [createShare, listShares, revokeShare],
};
