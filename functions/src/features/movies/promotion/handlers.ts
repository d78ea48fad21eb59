import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { background } from './background.ts';
import { refusePromotion } from './refuse-service.ts';
import { promoteCustomMovie } from './service.ts';

export const handlers: Handlers = {
  operations: [withOptions({ secrets: searchSecrets }, promoteCustomMovie), refusePromotion],
  background,
};
