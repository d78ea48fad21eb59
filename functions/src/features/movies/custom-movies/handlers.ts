import * as operations from '@cine/contract/operations/movies/custom-movies';
import { searchSecrets } from '../../../config.ts';
import { isReferenced, isReferencedByOthers } from '../../../lifecycles.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { promote } from '../promotion/index.ts';
import * as customMovies from './service.ts';

const searching = { secrets: searchSecrets };

export const handlers: Handlers = {
  operations: [
    serve(operations.createCustomMovie, customMovies.create, searching),
    serve(operations.matchCustomMovie, customMovies.match, searching),
    serve(operations.promoteCustomMovie, promote, searching),
    serve(operations.changeCustomMovie, (context, caller, input) =>
      customMovies.change(context, caller, input, isReferencedByOthers),
    ),
    serve(operations.listCustomMovies, customMovies.list),
    serve(operations.deleteCustomMovie, (context, caller, input) =>
      customMovies.deleteCustomMovie(context, caller, input, isReferenced),
    ),
  ],
};
