import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { queryGraph } from '@cine/contract/operations/faces/graph';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../platform/firestore/deletion-mark.ts';

/** Answers a GraphQL query for a caller. GraphQL itself is loaded with the first query. */
export async function query(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof queryGraph>,
): Promise<OutputOf<typeof queryGraph>> {
  const [{ answer }] = await Promise.all([
    import('./schema/engine.ts'),
    assertNotDeleted(context.db, null, caller.uid, context.now()),
  ]);
  return answer(context, caller, input);
}
