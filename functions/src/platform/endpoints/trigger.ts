import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/firestore';
import type { CloudEvent, CloudFunction } from 'firebase-functions/v2';
// Region and limits for all functions are set where these are read.
import '../../config.ts';
import { type Context, context } from '../../context.ts';

/** The names of a path's wildcards: `users/{uid}/watches/{watchId}` has `uid` and `watchId`. */
type Wildcards<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Wildcards<Rest>
  : never;

/**
 * Runs after any change of a document at the path, and again if it throws. The handler gets only the ids and reads the
 * current state, so events may be repeated, late and reordered.
 */
export function onChange<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Record<Wildcards<Path>, string>) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentWritten({ document: path, retry: true }, (event) =>
    handle(context(), event.params as Record<Wildcards<Path>, string>),
  ) as CloudFunction<CloudEvent<unknown>>;
}

/**
 * The same for what only a change itself says: the document before and after it, undefined where there was none. What
 * follows may be repeated and late all the same.
 */
export function onTransition<Path extends string>(
  path: Path,
  handle: (
    context: Context,
    ids: Record<Wildcards<Path>, string>,
    before: unknown,
    after: unknown,
  ) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentWritten({ document: path, retry: true }, (event) =>
    handle(
      context(),
      event.params as Record<Wildcards<Path>, string>,
      event.data?.before.data(),
      event.data?.after.data(),
    ),
  ) as CloudFunction<CloudEvent<unknown>>;
}

/** The same for updates only: creating or deleting a document doesn't run it. */
export function onUpdate<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Record<Wildcards<Path>, string>) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentUpdated({ document: path, retry: true }, (event) =>
    handle(context(), event.params as Record<Wildcards<Path>, string>),
  ) as CloudFunction<CloudEvent<unknown>>;
}

/** The same for new documents only, with what they hold. */
export function onCreate<Path extends string>(
  path: Path,
  handle: (context: Context, ids: Record<Wildcards<Path>, string>, created: unknown) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentCreated({ document: path, retry: true }, (event) =>
    handle(context(), event.params as Record<Wildcards<Path>, string>, event.data?.data()),
  ) as CloudFunction<CloudEvent<unknown>>;
}
