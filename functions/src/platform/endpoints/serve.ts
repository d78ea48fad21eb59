/** Makes a handler of a use case: attaches the operation that it answers. */
import type { Operation, ParsedInputOf } from '@cine/contract/operation';
import type { MemoryOption } from 'firebase-functions/options';
import type { SecretParam } from 'firebase-functions/params';
import type * as z from 'zod';
import { digestSecret } from '#config.ts';
import type { Context } from '#context.ts';
import type { Guess, TransactGuess } from '../limits/failure-limiter.ts';
import type { Caller, Visitor } from './caller.ts';
import { parseInput } from './input.ts';

/** What an operation needs; it times out after a minute unless it sets its own time. */
export type HandlerOptions = { timeoutSeconds?: number; secrets?: SecretParam[] };

/** What an instance needs that holds the whole catalogue. */
export const catalogueMemory: MemoryOption = '1GiB';

/** How long a call may take, where its operation doesn't say. */
export const defaultTimeoutSeconds = 60;

/** For operations that limit failures: runs the guess in the transaction that counts a wrong one. */
type GuessOf<O extends Operation> = O['limit'] extends { counted: 'failures' }
  ? [transactGuess: TransactGuess]
  : [];

type CallerOf<O extends Operation> = O['caller'] extends 'anybody' ? Visitor : Caller;

/** Answers a call of an operation whose app, caller, input and limit were checked. */
export type UseCase<O extends Operation> = (
  context: Context,
  caller: CallerOf<O>,
  input: ParsedInputOf<O>,
  ...transactGuess: GuessOf<O>
) => Promise<z.input<O['output']>>;

/** An operation with the use case that answers it, as a callable or over REST. */
export type Handler = {
  operation: Operation;
  options: HandlerOptions;
  /** Answers a call with this input, which must be of the operation's form. */
  prepare: (
    data: unknown,
  ) => (context: Context, caller: Caller | Visitor, ...transactGuess: TransactGuess[]) => Promise<unknown>;
};

/** Makes a handler of a use case, which other use cases may still call. */
export function serve<O extends Operation>(operation: O, useCase: UseCase<O>): UseCase<O> & Handler {
  return Object.assign<UseCase<O>, Handler>(useCase, {
    operation,
    options: {},
    prepare: (data) => {
      const input = parseInput<O['input']>(operation.input, data);
      return (context, caller, ...transactGuess) =>
        useCase(context, caller as CallerOf<O>, input, ...(transactGuess as GuessOf<O>));
    },
  });
}

type GuessedOperation = Operation & { limit: { counted: 'failures' } };

/** Makes a handler of a use case that does all its work in its guess. */
export function serveGuess<O extends GuessedOperation>(
  operation: O,
  answerGuess: (
    context: Context,
    caller: CallerOf<O>,
    input: ParsedInputOf<O>,
    guess: Guess,
  ) => Promise<z.input<O['output']>>,
): UseCase<O> & Handler {
  const useCase = (
    context: Context,
    caller: CallerOf<O>,
    input: ParsedInputOf<O>,
    transactGuess: TransactGuess,
  ) => transactGuess((guess) => answerGuess(context, caller, input, guess));
  return serve(operation, useCase as UseCase<O>);
}

export function withOptions(options: HandlerOptions, { operation, prepare }: Handler): Handler {
  return { operation, options, prepare };
}

/** The secrets of a function that answers calls of these: theirs, and the key of digests. */
export function secretsOf(handlers: readonly Handler[]): SecretParam[] {
  return [...new Set([digestSecret, ...handlers.flatMap(({ options }) => options.secrets ?? [])])];
}
