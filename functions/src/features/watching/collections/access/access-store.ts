/** Reads collections with what the caller may see and change of them. */
import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { roleOfKeeper, roleOfMember } from '@cine/contract/operations/watching/collection-role';
import type { Firestore } from 'firebase-admin/firestore';
import { readAccount } from '#core/account/index.ts';
import { readCircle } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Place } from '../place.ts';
import { readCollection } from '../store.ts';
import { type Access, isStanding } from './access.ts';
import { maySee } from './rights.ts';

export async function readGroupOf(reader: Reader, groupId: string): Promise<GroupDocument | null> {
  return readDocument(groupDocument, await get(reader, dbOf(reader).collection('groups').doc(groupId)));
}

/** A collection that a user may change. Throws `collection-not-found`. */
export async function accessToChange(reader: Reader, uid: string, place: Place): Promise<Access> {
  const access = await readAccess(reader, uid, place);
  if (!access) throw new AppError('collection-not-found');
  return access;
}

/** A collection that a user may see. Throws `collection-not-found`. */
export async function accessToSee(db: Firestore, uid: string, place: Place): Promise<Access> {
  const access = await findSeen(db, uid, place);
  if (!access) throw new AppError('collection-not-found');
  return access;
}

/** A collection, if a user may see it; otherwise null. */
export async function findSeen(db: Firestore, uid: string, place: Place): Promise<Access | null> {
  const access = await readAccess(db, uid, place);
  if (access) return access;
  const document = await readCollection(db, place);
  // A user who names the id of one that isn't private has its link; those of standing ones can be guessed.
  const hasLink = document !== null && document.visibility !== 'private' && !isStanding(place);
  const isShown = hasLink || document?.visibility === 'public';
  // A group has nothing to see besides what its members show of it.
  const isOfGroup = place.kind === 'group';
  if (!isShown || !(isOfGroup || (await maySeeOwner(db, uid, place.ownerId, hasLink)))) return null;
  return { place, document, role: 'reader', group: null };
}

/** Whether a user may see what another shows to them, or what they have a link to. */
export async function maySeeOwner(
  db: Firestore,
  uid: string,
  ownerId: string,
  hasLink = false,
): Promise<boolean> {
  const [owner, own, owners] = await Promise.all([
    readAccount(db, ownerId),
    readCircle(db, uid),
    readCircle(db, ownerId),
  ]);
  const ownerAsSeen = owner && hasLink ? { ...owner, visibility: 'public' as const } : owner;
  return maySee(ownerAsSeen, { uid, circle: own }, ownerId, owners);
}

/** A collection that a user keeps, alone or with others; null if there is none. */
export async function readAccess(reader: Tx | Firestore, uid: string, place: Place): Promise<Access | null> {
  const [document, group] = await Promise.all([
    readCollection(reader, place),
    place.kind === 'group' ? readGroupOf(reader, place.ownerId) : null,
  ]);
  const role =
    place.kind === 'group' ? roleOfMember(group, document, uid) : roleOfKeeper(place, document, uid);
  if (role === null || (!document && !isStanding(place))) return null;
  return { place, document, role, group };
}
