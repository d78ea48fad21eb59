import * as operations from '@cine/contract/operations/movies/custom-movies';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { refusePromotion } from './refuse-service.ts';
import { promoteCustomMovie } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.promoteCustomMovie, promoteCustomMovie, { secrets: searchSecrets }),
    serve(operations.refusePromotion, refusePromotion),
  ],
  background,
};
