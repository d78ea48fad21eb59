import * as operations from '@cine/contract/graph';
import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as graph from './service.ts';

/** It may hold the search index and some regions' offers in memory. */
export const query = serve(operations.queryGraph, (input, caller) => graph.query(context(), caller, input), {
  memory: '1GiB',
  secrets: searchSecrets,
});
