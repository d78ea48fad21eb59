/** Functions that follow writes to documents: created, updated, deleted, changed, or later by a queue. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import {
  type Change,
  onDocumentCreated,
  onDocumentUpdated,
  onDocumentWritten,
} from 'firebase-functions/firestore';
import type { SecretParam } from 'firebase-functions/params';
import type { TaskQueueFunction } from 'firebase-functions/tasks';
import type { CloudEvent, CloudFunction } from 'firebase-functions/v2';
import * as z from 'zod';
// Region and limits for all functions are set where these are read.
import '#config.ts';
import { type Context, context } from '#context.ts';
import { readEvent } from '../firestore/documents.ts';
import { stampField } from '../firestore/stamp.ts';
import { runLogged } from './run-logged.ts';
import { onTask } from './scheduled.ts';
import { countFailures, type Failure } from './set-aside.ts';

/** The wildcards of a path: `users/{uid}/watches/{watchId}` has `uid` and `watchId`. */
type Wildcards<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Wildcards<Rest>
  : never;

type Ids<Path extends string> = Record<Wildcards<Path>, string>;

/**
 * What runs after a document has changed, with the document before and after it: null where there was none,
 * or one that nobody can read. Events come twice, late and out of order, so it reads again what is true, and
 * throws only what a retry can fix.
 */
type Run<Id, T> = (context: Context, ids: Id, before: T | null, after: T | null) => Promise<unknown>;

type Kind = 'creation' | 'update' | 'deletion';

type Follower<Id, T> = Run<Id, T> | { of: Kind; run: Run<Id, T> } | Later<Id, T>;

/** The task of a slow follower, which runs and is retried apart from the others. */
type Task = { id: string; data: object; at?: number };

type Later<Id, T> = {
  plan: (ids: Id, before: T | null, after: T | null) => Task | null;
  schema: z.ZodType;
  work: (context: Context, data: never) => Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: a table of documents of all types
type AnyFollower = Follower<any, any>;

/** A document's followers by name, in the order in which they run. */
export type Reaction = {
  path: string;
  codec: DocumentCodec<unknown> | null;
  followers: Readonly<Record<string, AnyFollower>>;
  secrets: readonly SecretParam[];
};

/**
 * What follows the documents at a path, which its codec reads; those without one are taken as stored. Names
 * the secrets that followers need.
 */
export function reactTo<Path extends string, T = Readonly<Record<string, unknown>>>(
  path: Path,
  codec: DocumentCodec<T> | null,
  followers: Readonly<Record<string, Follower<Ids<Path>, T>>>,
  secrets: readonly SecretParam[] = [],
): Reaction {
  return { path, codec, followers, secrets };
}

/** Follows new documents alone. */
export function created<Id, T>(run: (context: Context, ids: Id, created: T) => Promise<unknown>) {
  const runIfCreated: Run<Id, T> = async (context, ids, _before, after) => after && run(context, ids, after);
  return { of: 'creation' as const, run: runIfCreated };
}

/** Follows updates alone, not new or deleted documents. */
export function updated<Id, T>(run: Run<Id, T>) {
  return { of: 'update' as const, run };
}

/** Follows deleted documents alone. */
export function deleted<Id, T>(run: Run<Id, T>) {
  return { of: 'deletion' as const, run };
}

/** Follows updates that change what `partOf` returns. */
export function changed<Id, T>(partOf: (document: T) => unknown, run: Run<Id, T>) {
  return updated<Id, T>(async (context, ids, before, after) => {
    if (before && after && !isDeepStrictEqual(partOf(before), partOf(after)))
      await run(context, ids, before, after);
  });
}

/** Leaves the work to a task of the common queue; none if the plan is null. */
export function later<Id, T, Schema extends z.ZodObject>(
  schema: Schema,
  plan: (
    ids: Id,
    before: T | null,
    after: T | null,
  ) => { id: string; data: z.input<Schema>; at?: number } | null,
  work: (context: Context, data: z.output<Schema>) => Promise<void>,
): Later<Id, T> {
  return { schema, plan, work };
}

type Trigger = CloudFunction<CloudEvent<unknown>>;

const group = 'follow';
const laterQueue = 'later';

/** A function for each document, named after its collection, and a queue for all slow followers. */
export function followersOf(reactions: readonly Reaction[]): Record<string, Trigger | TaskQueueFunction> {
  const named = reactions.map((reaction) => [collectionOf(reaction), triggerOf(reaction)] as const);
  const functions = { ...Object.fromEntries(named), [laterQueue]: queueOf(reactions) };
  const names = reactions.flatMap(({ followers }) => Object.keys(followers));
  if (Object.keys(functions).length <= named.length)
    throw new Error('Two paths have collections of one name');
  if (new Set(names).size < names.length) throw new Error('Two followers have one name');
  return functions;
}

/** `watches` for `users/{uid}/watches/{watchId}`. */
export function collectionOf({ path }: Pick<Reaction, 'path'>): string {
  return path.split('/').at(-2)!;
}

function triggerOf(reaction: Reaction): Trigger {
  const options = { document: reaction.path, retry: true, secrets: [...reaction.secrets] };
  const [kind, ...others] = new Set(Object.values(reaction.followers).map(kindOf));
  if (kind === 'creation' && others.length === 0)
    return onDocumentCreated(options, ({ id, params, data }) =>
      follow(reaction, id, params, undefined, data?.data()),
    ) as Trigger;
  const run = ({ id, params, data }: Changed) =>
    follow(reaction, id, params, data?.before.data(), data?.after.data());
  const isUpdate = kind === 'update' && others.length === 0;
  return (isUpdate ? onDocumentUpdated(options, run) : onDocumentWritten(options, run)) as Trigger;
}

type Changed = {
  id: string;
  params: Record<string, string>;
  data?: Change<{ data: () => Stored }> | undefined;
};

function kindOf(follower: AnyFollower): Kind | undefined {
  return 'of' in follower ? follower.of : undefined;
}

/** Runs the followers of a change as a part of the call that wrote the document. */
function follow(
  reaction: Reaction,
  eventId: string,
  ids: Record<string, string>,
  before: Stored,
  after: Stored,
): Promise<void> {
  const facts = { document: collectionOf(reaction) };
  return runLogged('reaction', facts, after?.[stampField], () =>
    runAll(reaction, eventId, ids, before, after),
  );
}

type Stored = Readonly<Record<string, unknown>> | undefined;

/** Runs each follower whatever becomes of those before it; if one fails, the event comes again to all. */
async function runAll(
  { codec, followers, ...reaction }: Reaction,
  eventId: string,
  ids: Record<string, string>,
  before: Stored,
  after: Stored,
): Promise<void> {
  const kind = before === undefined ? 'creation' : after === undefined ? 'deletion' : 'update';
  const [beforeValue, afterValue] = [before, after].map((data) =>
    codec ? readEvent(codec, data) : (data ?? null),
  );
  const failures: Failure[] = [];
  for (const [name, follower] of Object.entries(followers)) {
    if ((kindOf(follower) ?? kind) !== kind) continue;
    try {
      if ('plan' in follower) await enqueue(name, follower.plan(ids, beforeValue, afterValue));
      else await ('run' in follower ? follower.run : follower)(context(), ids, beforeValue, afterValue);
    } catch (error) {
      failures.push({ follower: name, error });
    }
  }
  if (failures.length === 0) return;
  const retried = await countFailures(context(), collectionOf(reaction), eventId, failures);
  if (retried.length > 1) throw new AggregateError(retried, 'Several followers of a document failed');
  if (retried.length === 1) throw retried[0];
}

async function enqueue(follower: string, task: Task | null): Promise<void> {
  if (task)
    await context().enqueue(`${group}-${laterQueue}`, task.id, { follower, data: task.data }, task.at);
}

const waiting = z.strictObject({ follower: z.string(), data: z.record(z.string(), z.unknown()) });

/** The queue of all slow followers, each of whose tasks is tried five times. */
function queueOf(reactions: readonly Reaction[]): TaskQueueFunction {
  const followers: Record<string, AnyFollower> = Object.assign(
    {},
    ...reactions.map((each) => each.followers),
  );
  return onTask(
    waiting,
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 5, minBackoffSeconds: 30, maxBackoffSeconds: 600, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '256MiB',
    },
    async (context, { follower, data }) => {
      const reaction = followers[follower];
      if (reaction && 'plan' in reaction) await reaction.work(context, reaction.schema.parse(data) as never);
    },
  );
}
