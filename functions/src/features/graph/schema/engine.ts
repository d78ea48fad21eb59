import type { Reason, ReasonParams } from '@cine/contract/errors';
import { codeByReason } from '@cine/contract/errors';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { queryGraph } from '@cine/contract/operations/graph';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { sayReason } from '../../../platform/i18n/messages/index.ts';
import { loadLocale } from '../../account/index.ts';
import { builder } from './builder.ts';
import { type QueryContext, queryContextOf } from './query-context.ts';
import './query.ts';
import { limits } from './limits.ts';
import { maskedError } from './refused.ts';

type Output = OutputOf<typeof queryGraph>;

const address = 'http://localhost/api/graphql';

/** Caller, app, limit and size of a query are checked before this. */
const yoga = createYoga<QueryContext>({
  schema: builder.toSchema(),
  graphqlEndpoint: new URL(address).pathname,
  graphiql: false,
  landingPage: false,
  multipart: false,
  cors: false,
  logging: false,
  plugins: [limits],
  maskedErrors: { maskError: maskedError },
});

/** Runs a query and answers in the language of the caller's account. */
export async function answer(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof queryGraph>,
): Promise<Output> {
  const request = new Request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(input),
  });
  const response = await yoga.fetch(request, queryContextOf(context, caller));
  const output = (await response.json()) as Output;
  if (!output.errors?.some(({ extensions }) => isReason(extensions?.reason))) return output;
  const locale = (await loadLocale(context.db, caller.uid)) ?? 'fr';
  const errors = output.errors.map((error) => {
    const { reason, params } = error.extensions ?? {};
    if (!isReason(reason)) return error;
    return { ...error, message: sayReason(locale, reason, (params ?? {}) as ReasonParams) };
  });
  return { ...output, errors };
}

function isReason(reason: unknown): reason is Reason {
  return typeof reason === 'string' && Object.hasOwn(codeByReason, reason);
}
