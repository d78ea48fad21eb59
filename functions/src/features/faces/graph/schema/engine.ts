import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { queryGraph } from '@cine/contract/operations/faces/graph';
import type { Locale } from '@cine/contract/primitives';
import { type DocumentNode, type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { paramsIn } from '#platform/errors/app-error.ts';
import { sayFault, sayReason } from '#platform/i18n/refusals/index.ts';
import { sizeErrorOf } from './answer-size.ts';
import { builder } from './builder.ts';
import { type QueryContext, queryContextOf } from './query-context.ts';
import './query.ts';
import { costErrorsOf, longNameErrorOf, textErrorOf } from './query-cost.ts';
import { type MaskedExtensions, maskedError } from './refused.ts';

type Input = ParsedInputOf<typeof queryGraph>;
type Output = OutputOf<typeof queryGraph>;

const schema = builder.toSchema();

/** Runs a query within its limits, and answers in the caller's language. */
export async function answerQuery(context: Context, caller: Caller, input: Input): Promise<Output> {
  const query = queryContextOf(context, caller);
  const outputOf = async ({ data, errors }: ExecutionResult): Promise<Output> => {
    const part = data === undefined ? {} : { data };
    if (!errors) return part;
    const locale = await query.locale();
    return { ...part, errors: errors.map((each) => inWords(each, locale)) as Output['errors'] };
  };
  const answered = await outputOf(await runQuery(input, query));
  const tooLong = sizeErrorOf(answered);
  return tooLong ? outputOf({ errors: [tooLong] }) : answered;
}

function inWords(each: GraphQLError, locale: Locale) {
  const error = maskedError(each).toJSON();
  const { reason, faults, ...masked } = error.extensions as MaskedExtensions;
  const params = paramsIn(locale, masked.params);
  const issues = faults?.map((fault) => ({
    path: fault.path,
    reason: fault.reason,
    message: sayFault(locale, fault.reason, fault.params ?? {}),
  }));
  const extensions: Record<string, unknown> = { reason, params, ...(issues && { issues }) };
  return { ...error, message: sayReason(locale, reason, params), extensions };
}

/** GraphQL's steps, with our limits between validation and execution. */
async function runQuery(
  { query, variables, operationName }: Input,
  contextValue: QueryContext,
): Promise<ExecutionResult> {
  const request = { variableValues: variables ?? {}, operationName: operationName || null };
  try {
    const { document, faults } = readQuery(query);
    if (faults.length > 0) return { errors: faults };
    const excesses = costErrorsOf(schema, document, contextValue, request);
    if (excesses.length > 0) return { errors: excesses };
    return await execute({ schema, document, contextValue, ...request });
  } catch (error) {
    // Thrown for a query that makes no sense, such as a mutation.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** A query and what is wrong with it. */
function readQuery(query: string): { document: DocumentNode; faults: readonly GraphQLError[] } {
  const excess = textErrorOf(query);
  if (excess) throw excess;
  const document = parse(query);
  const tooLong = longNameErrorOf(document);
  return { document, faults: tooLong ? [tooLong] : validate(schema, document) };
}
