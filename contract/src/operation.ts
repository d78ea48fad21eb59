/** What an operation is: its name, caller, schemas, limit, refusals, ceiling and REST route. */
import type * as z from 'zod';
import type { Reason } from './errors.ts';

/** Where every function runs; Firestore's triggers must be in the database's region. */
export const functionsRegion = 'europe-west1';

/**
 * Who may call an operation: anybody, signed in or not; any signed-in user (guests too), members (with a
 * lasting identity), or operators (with the claim that `npm run operator` sets).
 */
export type CallerKind = 'anybody' | 'signed-in' | 'member' | 'operator';

/**
 * How often a user may call in ten minutes, or a network where anybody may call. `leased` lends an instance
 * some calls at a time; `failures` also limits wrong guesses by network. Where there are `tries`, refused
 * calls count against these alone.
 */
export type CallLimit =
  | { perTenMinutes: number; counted: 'leased' | 'strict'; tries?: number }
  | { perTenMinutes: number; counted: 'failures'; failures: { perTenMinutes: number; reason: Reason } };

/** Bytes of a body at most; one of an operation with `bodyBytes` is parsed late beyond that. */
export const maxBodyBytes = 128_000;

export type Documents = { reads: number; writes: number };

/** The most that one call costs, with all that it causes, whatever its account has done before. */
export type Ceiling = Documents & {
  /** This much more for each earlier call of the account. */
  perCall?: Documents;
  /** This much more for each person concerned. */
  perPerson?: Documents;
  /** The case that costs this much, in words, such as "a page of 300". */
  with?: string;
};

type Address = `/api/${string}`;

/**
 * A GET may use its ETag; `unkept` forbids caching, and one that `sends` a part of the answer sends nothing
 * else, as a type of its own. `aliases` are further addresses. An alias of a route with a body may use
 * another method, and takes in its body the parameters that its address leaves out.
 */
export type RestRoute = { path: Address } & (
  | { method: 'GET'; unkept?: true; sends?: Sent; aliases?: readonly Address[] }
  | { method: 'DELETE'; aliases?: readonly Address[] }
  | {
      method: BodyMethod;
      aliases?: readonly (Address | { method: BodyMethod; path: Address })[];
      typed?: Typed;
    }
);
type Sent = { type: string; part: string };
/** A type of its own for callers that accept it; an answer that refuses has status 400 then. */
type Typed = { type: string; isRefused(answer: unknown): boolean };
type BodyMethod = 'POST' | 'PUT';

/** What a call creates; over REST it is answered with 201, and with 200 if nothing was. */
export type Created<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** Where it is, by parts of the answer: `/api/sessions/{id}`, `/api/movies/{movie.movieId}`. */
  path: Address;
  /** Whether it is new, if the answer may be about an existing one. */
  isNew?(answer: z.output<Output>, input: z.input<Input>): boolean;
  /** Whether a repeated call, such as one with a known key, is answered with what the first one made. */
  mayRepeat?: true;
};

export function locationOf({ path }: Created, answer: unknown): string {
  return path.replace(/\{([\w.]+)\}/g, (_, parts: string) => {
    const value = parts.split('.').reduce((part, key) => (part as Record<string, unknown>)[key], answer);
    return encodeURIComponent(String(value));
  });
}

/** Every method and address of a route, its main one first. */
export function addressesOf({ method, path, aliases = [] }: RestRoute): Pick<RestRoute, 'method' | 'path'>[] {
  const others = aliases.map((alias) => (typeof alias === 'string' ? { method, path: alias } : alias));
  return [{ method, path }, ...others];
}

/** An operation of the API: its callable, REST route and documentation are generated from this. */
export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** `feature-verb`, the deployed callable's name. */
  name: string;
  summary: string;
  caller: CallerKind;
  input: Input;
  output: Output;
  limit: CallLimit;
  ceiling: Ceiling;
  /** Reasons for refusal besides the general ones; clients need to handle no others. */
  refusals: readonly Reason[];
  rest: RestRoute;
  creates?: Created<Input, Output>;
  /** Whether suspended users may call it, as it shows, exports or deletes what is theirs, or names. */
  whileSuspended?: true;
  /** Whether it holds the catalogue's facts, offers, index or taste model in memory. */
  holdsCatalogue?: true;
  /** How many of the newest answers a device keeps for when it has no network; none by default. */
  keptOffline?: number;
  /** The most triggers and tasks that an answered call causes; counted against the caller's daily budget. */
  causes?(input: z.input<Input>, answer: z.input<Output>): Documents;
  /**
   * Whether it may use what the budget reserves, as it leaves or removes something. What exports, blocks,
   * reports or undoes is `owed`: it may use as much again. Deleting the account is `always` answered.
   */
  isUrgent?: true | 'owed' | 'always';
  /** Whether no personal token may call it: it exports, deletes, merges, adds a device or a way in. */
  bySignInOnly?: true;
  /** Whether it changes nothing, though its input is sent as a body. */
  onlyReads?: true;
  /** Whether it changes and deletes nothing that its caller made, though it creates nothing of its own. */
  destroysNothing?: true;
  /** Why assistants don't have it as a tool, where personal tokens may call it. */
  noTool?: string;
  /** The most bytes of a body, where an input may be longer than `maxBodyBytes`; only users may send one. */
  bodyBytes?: number;
};

export type KeptOperation = Operation & { keptOffline: number };

const common: readonly Reason[] = [
  'input-invalid',
  'app-check-required',
  'too-many-calls',
  'try-again',
  'service-unavailable',
  'document-unreadable',
  'internal',
];

/** Why a body is refused, whichever operation it is for. */
export const bodyReasons: readonly Reason[] = [
  'body-too-large',
  'body-not-json',
  'body-type-unfit',
  'body-encoded',
  'body-too-deep',
];

const ofSignedIn: readonly Reason[] = [
  'sign-in-required',
  'sign-in-invalid',
  'token-invalid',
  'budget-spent',
];

const unfitCallers: Record<CallerKind, readonly Reason[]> = {
  anybody: [],
  'signed-in': ofSignedIn,
  member: [...ofSignedIn, 'members-only'],
  operator: [...ofSignedIn, 'operators-only'],
};

/** Every reason an operation may be refused for; HTTP adds those of the request. */
export function refusalsOf(operation: Operation): readonly Reason[] {
  const { caller, refusals, whileSuspended } = operation;
  const suspended: Reason[] = whileSuspended || caller === 'anybody' ? [] : ['account-suspended'];
  const unfit = caller === 'anybody' || caller === 'operator' ? null : unfitTokens(operation);
  return [...common, ...suspended, ...unfitCallers[caller], ...(unfit ? [unfit] : []), ...refusals];
}

/** Why personal tokens may not call an operation, if any may not: all of them, or those that only read. */
export function unfitTokens({
  bySignInOnly,
  onlyReads,
  rest: { method },
}: TokenFitness): 'token-not-enough' | 'token-reads-only' | null {
  if (bySignInOnly) return 'token-not-enough';
  return onlyReads || method === 'GET' ? null : 'token-reads-only';
}
export type TokenFitness = Pick<Operation, 'bySignInOnly' | 'onlyReads' | 'rest'>;

/** Why assistants, which call by personal tokens, don't have an operation as a tool; null if they do. */
export function whyNoTool({ caller, bySignInOnly, noTool }: Operation): string | null {
  if (noTool !== undefined) return noTool;
  if (bySignInOnly) return 'No personal token may call it.';
  if (caller === 'operator') return 'No personal token is an operator’s.';
  return caller === 'anybody' ? 'Whoever calls it has yet to sign in, or follows a link in a mail.' : null;
}

export type InputOf<O extends Operation> = z.input<O['input']>;
export type ParsedInputOf<O extends Operation> = z.output<O['input']>;
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** What types know of an operation by its value: who may call it, and how its calls are counted. */
type Literal = Pick<Operation, 'caller' | 'limit'>;

/** Throws when an invalid operation is defined, rather than when it is called. */
export function operation<Input extends z.ZodType, Output extends z.ZodType, Own extends Literal>(
  definition: Operation<Input, Output> & Own,
): Operation<Input, Output> & Own;
export function operation(definition: Operation): Operation {
  if (!/^[a-z]+-[a-zA-Z]+$/.test(definition.name)) {
    throw new TypeError(`An operation is named feature-verb, not "${definition.name}"`);
  }
  if (definition.limit.perTenMinutes < 1) throw new RangeError(`${definition.name} could never be called`);
  return definition;
}
