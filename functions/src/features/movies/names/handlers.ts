import * as operations from '@cine/contract/operations/movies/names';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { genres, milestones, regions, services } from './names.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listServices, async () => ({ services })),
    serve(operations.listRegions, async () => ({ regions: regions() })),
    serve(operations.listGenres, async () => ({ genres })),
    serve(operations.listMilestones, async () => ({ milestones })),
  ],
};
