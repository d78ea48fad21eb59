import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromSessions } from './erase-service.ts';
import { invitedIn } from './invitations/invitations.ts';
import { mergeGuestSessions } from './merge-guest-service.ts';
import { repointSessions } from './repoint-service.ts';
import type { SessionState } from './session.ts';
import { countSessionsNaming, hasOthersSessions, isMovieInSessions, loadSessionsNaming } from './store.ts';

/** Exports a user's sessions, erases them from these, and merges a guest's. */
export const lifecycle = {
  documents: ['sessions/{sessionId}', 'users/{uid}/screenOffers/latest'],
  exportLists: {
    sessions: async ({ db }, uid, ...page) =>
      (await loadSessionsNaming(db, uid, ...page)).map((session) => ({
        id: session.id,
        entry: toExport(session, uid),
      })),
  },
  count: async ({ db }, uid) => ({ sessions: await countSessionsNaming(db, uid) }),
  erase: async (context, uid) => ({ sessions: await eraseFromSessions(context, uid) }),
  mergeGuest: async (context, guestId, memberId) => ({
    sessions: await mergeGuestSessions(context, guestId, memberId),
  }),
  movieReferences: { has: isMovieInSessions, hasOthers: hasOthersSessions },
  repointMovie: repointSessions,
} satisfies Lifecycle;

/**
 * A session as it concerns one user: only the display names of the others. A user whom the host removed, or
 * who is only invited, gets neither its code nor what the others do in it.
 */
function toExport(session: SessionState, uid: string): AccountExport['sessions'][number] {
  const { id, code, status, mode, region, attendees } = session;
  const invited = invitedIn(session, uid) !== null;
  const own = Object.hasOwn(attendees, uid) ? attendees[uid]! : null;
  const removed = session.removed.includes(uid);
  const isOutside = removed || invited;
  const chosen = isOutside && session.chosen?.by !== uid ? null : session.chosen;
  const watched = session.watched.map(({ movieId, title, recordedAt, recordedBy, recordedFor }) => ({
    movieId,
    title,
    recordedAt: toInstant(recordedAt),
    byThem: recordedBy === uid,
    forThem: recordedFor.includes(uid),
  }));
  return {
    id,
    code: isOutside ? null : code,
    status,
    mode,
    region,
    createdAt: toInstant(session.createdAt),
    expiresAt: toInstant(session.expiresAt),
    host: session.hostId === uid,
    screen: session.screens.includes(uid),
    removed,
    ...(invited && { invited: true as const }),
    servicesForAll: session.servicesOf === uid,
    filters: session.filters,
    ...(session.collection?.by === uid && { collection: session.collection.collection }),
    place: own && {
      name: own.name,
      providers: own.providers,
      region: own.region,
      present: own.present,
      joinedAt: toInstant(own.joinedAt),
    },
    others: isOutside
      ? []
      : Object.entries(attendees).flatMap(([other, { name }]) => (other === uid ? [] : [name])),
    chosen: chosen && {
      movieId: chosen.movieId,
      title: chosen.title,
      byThem: chosen.by === uid,
      places: chosen.places
        .filter((place) => place.uid === null || place.uid === uid)
        .map(({ uid: _uid, ...place }) => place),
    },
    replaced:
      session.replaced && !isOutside
        ? { title: session.replaced.title, byThem: session.replaced.by === uid }
        : null,
    watched: isOutside ? watched.filter(({ byThem, forThem }) => byThem || forThem) : watched,
  };
}
