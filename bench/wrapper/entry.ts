/** The product's wrapper of an operation beside a bare callable, to compare both. */
import { operation } from '@cine/contract/operation';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import { onCall } from 'firebase-functions/https';
import * as z from 'zod';
import { accounts } from '../../functions/src/accounts.ts';
import { type Context, context } from '../../functions/src/context.ts';
import { callable } from '../../functions/src/platform/endpoints/callable.ts';
import { serve } from '../../functions/src/platform/endpoints/serve.ts';

type Input = { sessionId: string; movieId: number };

const ours = operation({
  name: 'bench-ours',
  summary: 'Reads one document.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, movieId: movieIdSchema }),
  output: z.strictObject({ title: z.string() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/bench' },
});

/** The least that any operation of the product does; both answer with it. */
async function body({ db }: Context, { movieId }: Input): Promise<{ title: string }> {
  const snapshot = await db.collection('bench').doc(String(movieId)).get();
  return { title: String(snapshot.get('title')) };
}

export const bench = {
  ours: callable(
    serve(ours, (context, _caller, input) => body(context, input)),
    accounts,
  ),
  bare: onCall<Input>(({ data }) => body(context(), data)),
};
