import type { z } from 'zod';
import type { Reason } from './errors.ts';

/** Where every function runs; Firestore's triggers must be in the database's own region. */
export const functionsRegion = 'europe-west1';

/**
 * Who may call an operation: anybody signed in (guests too), members (signed in with a lasting identity), or operators,
 * whose ID token has the claim that `npm run operator` gives.
 */
export type CallerKind = 'signed-in' | 'member' | 'operator';

/**
 * How often one user may call. `leased` budgets are taken from Firestore in blocks, so that most calls pay nothing;
 * `strict` ones are counted on every call, for what is cheap to abuse; `failures` ones give the calls that are refused
 * for one reason a smaller budget besides, for a user and for all who come from one network, so that guessing is slow
 * and a right answer free.
 */
export type CallLimit =
  | { perMinute: number; counted: 'leased' | 'strict' }
  | { perMinute: number; counted: 'failures'; failures: { perMinute: number; reason: Reason } };

type Address = `/api/${string}`;

/**
 * A GET changes nothing but the count of calls, and may be asked again with its ETag; `unkept` answers leave no trace in a
 * cache. `aliases` are other addresses of the same, with the same parameters; what has a body may also be asked by another
 * method that has one, and then say in it what its address leaves out.
 */
export type RestRoute = { path: Address } & (
  | { method: 'GET'; unkept?: true; aliases?: readonly Address[] }
  | { method: 'DELETE'; aliases?: readonly Address[] }
  | { method: BodyMethod; aliases?: readonly (Address | { method: BodyMethod; path: Address })[] }
);
type BodyMethod = 'POST' | 'PUT';

/** Every method and address that a route has, its own first. */
export function addressesOf({ method, path, aliases = [] }: RestRoute): Pick<RestRoute, 'method' | 'path'>[] {
  const others = aliases.map((alias) => (typeof alias === 'string' ? { method, path: alias } : alias));
  return [{ method, path }, ...others];
}

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
  /** Why it may refuse besides what every operation may; clients need to know no others. */
  refusals: readonly Reason[];
  rest: RestRoute;
};

const common: readonly Reason[] = [
  'input-invalid',
  'sign-in-required',
  'sign-in-invalid',
  'app-check-required',
  'too-many-calls',
  'try-again',
  'service-unavailable',
  'document-unreadable',
  'internal',
];

const unfitCallers: Record<CallerKind, readonly Reason[]> = {
  'signed-in': [],
  member: ['members-only'],
  operator: ['operators-only'],
};

/** Every reason that an operation may be refused for; over HTTP there are those of the request besides. */
export function refusalsOf({ caller, refusals }: Operation): readonly Reason[] {
  return [...common, ...unfitCallers[caller], ...refusals];
}

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
