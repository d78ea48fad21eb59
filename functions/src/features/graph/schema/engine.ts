import type { Reason, ReasonParams } from '@cine/contract/errors';
import { codeByReason } from '@cine/contract/errors';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { queryGraph } from '@cine/contract/operations/movies/graph';
import { type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { sayReason } from '../../../platform/i18n/messages/index.ts';
import { loadLocale } from '../../account/index.ts';
import { builder } from './builder.ts';
import { type QueryContext, queryContextOf } from './query-context.ts';
import './query.ts';
import { excessesOf } from './query-cost.ts';
import { maskedError } from './refused.ts';

type Input = ParsedInputOf<typeof queryGraph>;
type Output = OutputOf<typeof queryGraph>;

const schema = builder.toSchema();

/**
 * Runs a query and answers in the language of the caller's account. Caller, app, limit and the query's size are checked
 * before.
 */
export async function answer(context: Context, caller: Caller, input: Input): Promise<Output> {
  const { data, errors } = await run(input, queryContextOf(context, caller));
  if (!errors) return { data };
  const shown = errors.map((error) => maskedError(error).toJSON());
  const isRefused = shown.some(({ extensions }) => isReason(extensions?.reason));
  const locale = isRefused ? ((await loadLocale(context.db, caller.uid)) ?? 'fr') : 'en';
  const said = shown.map((error) => {
    const { reason, params } = error.extensions ?? {};
    if (!isReason(reason)) return error;
    return { ...error, message: sayReason(locale, reason, (params ?? {}) as ReasonParams) };
  });
  return { ...(data !== undefined && { data }), errors: said as Output['errors'] };
}

/** The steps of the GraphQL specification, with our limits between validation and execution. */
async function run(
  { query, variables, operationName }: Input,
  contextValue: QueryContext,
): Promise<ExecutionResult> {
  const asked = { variableValues: variables ?? {}, operationName: operationName ?? null };
  try {
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults };
    const excesses = excessesOf(schema, document, contextValue, asked);
    if (excesses.length > 0) return { errors: excesses };
    return await execute({ schema, document, contextValue, ...asked });
  } catch (error) {
    // Of a query without sense, such as a mutation.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function isReason(reason: unknown): reason is Reason {
  return typeof reason === 'string' && Object.hasOwn(codeByReason, reason);
}
