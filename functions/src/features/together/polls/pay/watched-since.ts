import type { SessionDocument } from '@cine/contract/documents/sessions';

export type WatchingSession = Pick<SessionDocument, 'watched' | 'pollId' | 'groupId'>;

export type WatchedBy = { movieId: number; formerId?: number | undefined; uid: string };

/** Each movie with each user for whom it was recorded since the session's former state. */
export function watchedSince(former: WatchingSession | null, { watched }: WatchingSession): WatchedBy[] {
  return watched.flatMap(({ movieId, formerId, recordedFor }) => {
    const before = former?.watched.find((each) => each.movieId === movieId)?.recordedFor ?? [];
    return recordedFor
      .filter((uid) => !before.includes(uid))
      .map((uid) => ({ movieId, ...(formerId !== undefined && { formerId }), uid }));
  });
}
