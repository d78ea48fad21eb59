import * as operations from '@cine/contract/movies';
import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { lookUp as lookUpMovies } from '../refresh/index.ts';
import * as movies from './service.ts';

export const show = serve(operations.showMovie, (input, caller) => movies.show(context(), caller, input));

/** The answer comes from TMDB's queue. */
export const lookUp = serve(operations.lookUpMovies, (input, caller) =>
  lookUpMovies(context(), caller, input),
);

/** These two hold the search index of the whole catalogue in memory, or ask Elasticsearch. */
const searching = { memory: '512MiB', secrets: searchSecrets } as const;

export const search = serve(
  operations.searchMovies,
  (input, caller) => movies.search(context(), caller, input),
  searching,
);

export const list = serve(
  operations.listMovies,
  (input, caller) => movies.list(context(), caller, input),
  searching,
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
