import * as operations from '@cine/contract/operations/movies/names';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { genres, listedRegions, milestones, services } from './names.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listServices, async () => ({ services })),
    serve(operations.listRegions, async () => ({ regions: listedRegions() })),
    serve(operations.listGenres, async () => ({ genres })),
    serve(operations.listMilestones, async () => ({ milestones })),
  ],
};
