import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/faces/graph';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../platform/firestore/deletion-mark.ts';

/** Answers a GraphQL query for a caller. GraphQL itself is loaded with the first query. */
export async function queryGraph(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof operations.queryGraph>,
): Promise<OutputOf<typeof operations.queryGraph>> {
  const [{ answerQuery: answer }] = await Promise.all([
    import('./schema/engine.ts'),
    assertNotDeleted(context.db, null, caller.uid, context.now()),
  ]);
  return answer(context, caller, input);
}
