/** A session after its services, shelves, collection or mode changed. */
import type { SessionMode } from '@cine/contract/operations/together/sessions';
import { AppError } from '#platform/errors/app-error.ts';
import { attendeeIn, type SessionState, withDerivedFields } from './session.ts';

/**
 * Lets one attendee's services serve all; null gives them back. Throws `session-apart` and
 * `attendee-not-found`.
 */
export function withServicesOf(session: SessionState, uid: string | null): SessionState {
  if (session.mode === 'apart') throw new AppError('session-apart');
  if (uid !== null && !attendeeIn(session, uid)) throw new AppError('attendee-not-found');
  return withDerivedFields({ ...session, servicesOf: uid });
}

/** Sets whether free offers count. The choice stays, since everyone can open it. */
export function withFreeOffers(session: SessionState, includeFree: boolean): SessionState {
  return { ...session, includeFree };
}

/** Sets whether the shelves of those present count. The choice stays. */
export function withShelves(
  { includeOwned: _former, ...session }: SessionState,
  includeOwned: boolean,
): SessionState {
  return includeOwned ? { ...session, includeOwned } : session;
}

/** Takes the movies from a collection; null for all of them. The choice stays. */
export function withCollection(
  { collection: _former, ...session }: SessionState,
  collection: SessionState['collection'] | null,
): SessionState {
  return collection ? { ...session, collection } : session;
}

/** The session without a collection that is a user's or chosen by them. */
export function withoutCollectionOf(session: SessionState, uid: string): SessionState {
  const { collection } = session;
  const isTheirs = collection && (collection.by === uid || ownerOf(collection.collection) === uid);
  return isTheirs ? withCollection(session, null) : session;
}

/** Whose collection it is; null for a group's. */
export function ownerOf(collection: string): string | null {
  const [kind, ownerId = null] = collection.split('.');
  return kind === 'user' ? ownerId : null;
}

/** Moves the session to one screen, or apart. Drops the choice and borrowed services. */
export function withMode(session: SessionState, mode: SessionMode, region: string): SessionState {
  const isSame = mode === session.mode && (mode === 'apart' || region === session.region);
  if (isSame) return session;
  return withDerivedFields({ ...session, mode, region, servicesOf: null, chosen: null });
}
