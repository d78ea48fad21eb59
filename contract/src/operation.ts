import type { z } from 'zod';
import type { Reason } from './errors.ts';

/** Where every function runs; Firestore's triggers must be in the database's own region. */
export const functionsRegion = 'europe-west1';

/** Who may call an operation: anybody signed in (guests too), or members (signed in with a lasting identity). */
export type CallerKind = 'signed-in' | 'member';

/**
 * How often one user may call. `leased` budgets are taken from Firestore in blocks, so that most calls pay nothing;
 * `strict` ones are counted on every call, for what is cheap to abuse; `failures` ones give the calls that are refused
 * for one reason a smaller budget besides, for a user and for all who come from one network, so that guessing is slow
 * and a right answer free.
 */
export type CallLimit =
  | { perMinute: number; counted: 'leased' | 'strict' }
  | { perMinute: number; counted: 'failures'; failures: { perMinute: number; reason: Reason } };

/** A GET changes nothing but the count of calls, and may be asked again with its ETag; `unkept` answers leave no trace in a cache. */
export type RestRoute =
  | { method: 'GET'; path: `/api/${string}`; unkept?: true }
  | { method: 'POST' | 'PUT' | 'DELETE'; path: `/api/${string}` };

/** One thing that a client can ask of the server: the callable, its REST route and its documentation come from this. */
export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** `feature-verb`, the deployed callable's name. */
  name: string;
  /** One sentence for people. */
  summary: string;
  caller: CallerKind;
  input: Input;
  output: Output;
  limit: CallLimit;
  rest: RestRoute;
};

export type InputOf<O extends Operation> = z.input<O['input']>;
export type ParsedInputOf<O extends Operation> = z.output<O['input']>;
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** Fails where an operation is defined, not when it is first called. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> {
  if (!/^[a-z]+-[a-zA-Z]+$/.test(definition.name)) {
    throw new TypeError(`An operation is named feature-verb, not "${definition.name}"`);
  }
  if (definition.limit.perMinute < 1) throw new RangeError(`${definition.name} could never be called`);
  return definition;
}
