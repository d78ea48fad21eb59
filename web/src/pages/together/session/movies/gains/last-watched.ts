import type { SessionDocument } from '@cine/contract/documents/sessions';

/** The id of the heading above what an evening's movie earned. */
export const watchedTitleId = 'watched-title';

/** The movie that an evening recorded last. */
export function lastWatched({ watched }: Pick<SessionDocument, 'watched'>) {
  return watched.toSorted((one, other) => other.recordedAt - one.recordedAt)[0] ?? null;
}
