import { onDocumentUpdated, onDocumentWritten } from 'firebase-functions/firestore';
import type { CloudEvent, CloudFunction } from 'firebase-functions/v2';
// Region and limits for all functions are set where these are read.
import '../../config.ts';

/** The names of a path's wildcards: `users/{uid}/watches/{watchId}` has `uid` and `watchId`. */
type Wildcards<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Wildcards<Rest>
  : never;

/**
 * Runs whenever a document at the path changed. The handler gets the ids alone and re-reads what is true now, so that
 * twice, late and out of order all end the same; what it throws is retried.
 */
export function onChange<Path extends string>(
  path: Path,
  handle: (ids: Record<Wildcards<Path>, string>) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentWritten({ document: path, retry: true }, (event) =>
    handle(event.params as Record<Wildcards<Path>, string>),
  ) as CloudFunction<CloudEvent<unknown>>;
}

/** The same, but a document that is new or gone causes nothing: for what only has to keep up with changes. */
export function onUpdate<Path extends string>(
  path: Path,
  handle: (ids: Record<Wildcards<Path>, string>) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onDocumentUpdated({ document: path, retry: true }, (event) =>
    handle(event.params as Record<Wildcards<Path>, string>),
  ) as CloudFunction<CloudEvent<unknown>>;
}
