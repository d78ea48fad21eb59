import { moods } from '@cine/contract/movies/moods';
import { listMoods } from '@cine/contract/operations/together/tonight';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { listTonight } from './service.ts';

export const handlers: Handlers = {
  operations: [
    listTonight,
    serve(listMoods, async () => ({ moods: [...moods].map(([id, mood]) => ({ id, ...mood })) })),
  ],
};
