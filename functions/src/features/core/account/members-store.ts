import type { Firestore, Query } from 'firebase-admin/firestore';
import { type IdRange, inRange, pageById } from '../../../platform/firestore/paging.ts';

/** A page of all members, or those of a region, by id: up to `limit` after the last page's. */
export async function findMembers(
  db: Firestore,
  region: string | null,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  return (await pageById(members(db, region).select(), afterId, limit)).map(({ id }) => id);
}

/** A page of users with ids in a range, guests included, by id. */
export async function findUsersIn(
  db: Firestore,
  range: IdRange,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  const users = inRange(db.collection('users'), range).select();
  return (await pageById(users, afterId, limit)).map(({ id }) => id);
}

/** Reads one index entry of a thousand as a document. */
export async function countMembers(db: Firestore, region: string | null): Promise<number> {
  return (await members(db, region).count().get()).data().count;
}

function members(db: Firestore, region: string | null): Query {
  const all = db.collection('users').where('kind', '==', 'member');
  return region === null ? all : all.where('region', '==', region);
}
