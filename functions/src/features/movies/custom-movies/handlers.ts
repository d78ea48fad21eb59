import * as operations from '@cine/contract/operations/movies/custom-movies';
import { aiSecrets, searchSecrets } from '#config.ts';
import { isReferenced, isReferencedByOthers } from '#lifecycles.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { serve, withOptions } from '#platform/endpoints/serve.ts';
import { completeDescription } from './complete-description-service.ts';
import {
  changeCustomMovie,
  createCustomMovie,
  deleteCustomMovie,
  listCustomMovies,
  matchCustomMovie,
} from './service.ts';

const searching = { secrets: searchSecrets };

export const handlers: Handlers = {
  operations: [
    withOptions(searching, createCustomMovie),
    withOptions({ secrets: aiSecrets }, completeDescription),
    withOptions(searching, matchCustomMovie),
    withOptions(
      searching,
      serve(operations.changeCustomMovie, (context, caller, input) =>
        changeCustomMovie(context, caller, input, isReferencedByOthers),
      ),
    ),
    listCustomMovies,
    serve(operations.deleteCustomMovie, (context, caller, input) =>
      deleteCustomMovie(context, caller, input, isReferenced),
    ),
  ],
};
