import { searchMovies } from '@cine/contract/operations/movies';
import { searchSecrets } from '../../config.ts';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { customIndexOf } from '../custom-movies/index.ts';
import { searchWith } from './search-service.ts';
import { updateIndex } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(searchMovies, searchWith(customIndexOf), { secrets: searchSecrets })],
  background: {
    /** Movies added to the catalogue are found some minutes later. */
    update: onTimer('*/10 * * * *', updateIndex, { secrets: searchSecrets }),
  },
};
