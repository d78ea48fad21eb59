import {
  type Change,
  onDocumentCreated,
  onDocumentUpdated,
  onDocumentWritten,
} from 'firebase-functions/firestore';
import type { CloudEvent, CloudFunction } from 'firebase-functions/v2';
// Region and limits for all functions are set where these are read.
import '../../config.ts';
import { type Context, context } from '../../context.ts';

/** The names of a path's wildcards: `users/{uid}/watches/{watchId}` has `uid` and `watchId`. */
type Wildcards<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Wildcards<Rest>
  : never;

type Ids<Path extends string> = Record<Wildcards<Path>, string>;

/** What runs after a document at a path has changed: all of a path are one function (`triggersOf`). */
export type Follower = {
  path: string;
  /** Which changes it follows. */
  after: 'any change' | 'creation' | 'update';
  handle: (context: Context, ids: Record<string, string>, before: unknown, after: unknown) => Promise<void>;
};

/**
 * Runs after any change of a document at the path, and again if it throws. The handler gets only the ids and
 * reads the current state, so events may be repeated, late and reordered.
 */
export function onChange<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Ids<Path>) => Promise<void>,
): Follower {
  return { path, after: 'any change', handle: (context, ids) => handle(context, ids as Ids<Path>) };
}

/**
 * Runs after any change of a document at the path, and again if it throws, with what only the change says:
 * the document before and after it, undefined where there was none. Events may still be repeated and late.
 */
export function onTransition<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Ids<Path>, before: unknown, after: unknown) => Promise<void>,
): Follower {
  return {
    path,
    after: 'any change',
    handle: (context, ids, before, after) => handle(context, ids as Ids<Path>, before, after),
  };
}

/** Runs after updates of a document at the path, and again if it throws; not for new or deleted ones. */
export function onUpdate<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Ids<Path>) => Promise<void>,
): Follower {
  return { path, after: 'update', handle: (context, ids) => handle(context, ids as Ids<Path>) };
}

/** Runs with what a new document at the path holds, and again if it throws. */
export function onCreate<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Ids<Path>, created: unknown) => Promise<void>,
): Follower {
  return {
    path,
    after: 'creation',
    handle: (context, ids, _before, created) => handle(context, ids as Ids<Path>, created),
  };
}

type Trigger = CloudFunction<CloudEvent<unknown>>;

/**
 * One function for all that follows the documents at a path, by the collection's name. Each follower runs,
 * whatever becomes of the others; if one fails, all run again.
 */
export function triggersOf(followers: readonly Follower[]): Record<string, Trigger> {
  const byPath = Map.groupBy(followers, ({ path }) => path);
  const named = [...byPath].map(([path, own]) => [collectionOf(path), triggerOf(path, own)] as const);
  const triggers = Object.fromEntries(named);
  if (Object.keys(triggers).length < named.length) throw new Error('Two paths have collections of one name');
  return triggers;
}

/** `watches` for `users/{uid}/watches/{watchId}`. */
function collectionOf(path: string): string {
  return path.split('/').at(-2)!;
}

function triggerOf(path: string, followers: readonly Follower[]): Trigger {
  const options = { document: path, retry: true };
  const [first, ...others] = new Set(followers.map(({ after }) => after));
  const kind = others.length > 0 ? 'any change' : first;
  if (kind === 'creation') {
    return onDocumentCreated(options, ({ params, data }) =>
      runAll(followers, params, undefined, data?.data()),
    ) as Trigger;
  }
  const onChanged = ({ params, data }: Changed) =>
    runAll(followers, params, data?.before.data(), data?.after.data());
  return (
    kind === 'update' ? onDocumentUpdated(options, onChanged) : onDocumentWritten(options, onChanged)
  ) as Trigger;
}

type Changed = {
  params: Record<string, string>;
  data?: Change<{ data: () => unknown }> | undefined;
};

async function runAll(
  followers: readonly Follower[],
  ids: Record<string, string>,
  before: unknown,
  after: unknown,
): Promise<void> {
  const concerned = followers.filter((follower) => isAfter(follower.after, before, after));
  const outcomes = await Promise.allSettled(
    concerned.map(async ({ handle }) => handle(context(), ids, before, after)),
  );
  const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (reasons.length > 1) throw new AggregateError(reasons, 'Several of those that follow a document failed');
  if (reasons.length === 1) throw reasons[0];
}

function isAfter(followed: Follower['after'], before: unknown, after: unknown): boolean {
  if (followed === 'any change') return true;
  return after !== undefined && (before !== undefined) === (followed === 'update');
}
