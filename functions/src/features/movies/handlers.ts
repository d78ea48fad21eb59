import * as operations from '@cine/contract/movies';
import { context } from '../../context.ts';
import { serve } from '../../platform/serve.ts';
import * as movies from './service.ts';

export const show = serve(operations.showMovie, (input, caller) => movies.show(context(), caller, input));

/** It holds the search index of the whole catalogue in memory. */
export const search = serve(
  operations.searchMovies,
  (input, caller) => movies.search(context(), caller, input),
  { memory: '512MiB' },
);

/** These two hold the whole catalogue in memory: 45,000 movies and a few regions' offers. */
export const suggest = serve(
  operations.suggestMovies,
  (input, caller) => movies.suggest(context(), caller, input),
  { memory: '1GiB' },
);

export const preview = serve(
  operations.previewRules,
  (input, caller) => movies.preview(context(), caller, input),
  { memory: '1GiB' },
);

export const reportOffer = serve(operations.reportOffer, (input, caller) =>
  movies.reportOffer(context(), caller, input),
);
