import * as operations from '@cine/contract/custom-movies';
import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as customMovies from './service.ts';

/** They search: the index of the whole catalogue is held in memory. */
const searching = { memory: '512MiB', secrets: searchSecrets } as const;

export const createCustom = serve(
  operations.createCustomMovie,
  (input, caller) => customMovies.create(context(), caller, input),
  searching,
);

export const matchCustom = serve(
  operations.matchCustomMovie,
  (input, caller) => customMovies.match(context(), caller, input),
  searching,
);

export const changeCustom = serve(operations.changeCustomMovie, (input, caller) =>
  customMovies.change(context(), caller, input),
);

export const listCustom = serve(operations.listCustomMovies, (input, caller) =>
  customMovies.list(context(), caller, input),
);
