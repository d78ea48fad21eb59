import * as operations from '@cine/contract/operations/faces/graph';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';

/** GraphQL itself is loaded with the first query. */
export const queryGraph = serve(operations.queryGraph, async (context, caller, input) => {
  const [{ answerQuery: answer }] = await Promise.all([
    import('./schema/engine.ts'),
    assertNotDeleted(context.db, caller.uid, context.now()),
  ]);
  return answer(context, caller, input);
});
