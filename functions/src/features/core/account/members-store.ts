import type { Firestore, Query } from 'firebase-admin/firestore';
import { type IdPage, type IdRange, inRange, pageById } from '#platform/firestore/paging.ts';

/** A page of members by id, of one region or all. */
export async function loadMemberIds(
  db: Firestore,
  region: string | null,
  ...page: IdPage
): Promise<string[]> {
  return (await pageById(members(db, region).select(), ...page)).map(({ id }) => id);
}

/** A page of users with ids in a range, guests included, by id. */
export async function loadUserIdsIn(db: Firestore, range: IdRange, ...page: IdPage): Promise<string[]> {
  const users = inRange(db.collection('users'), range).select();
  return (await pageById(users, ...page)).map(({ id }) => id);
}

/** How many members there are, in a region or overall. */
export async function countMembers(db: Firestore, region: string | null): Promise<number> {
  return (await members(db, region).count().get()).data().count;
}

function members(db: Firestore, region: string | null): Query {
  const all = db.collection('users').where('kind', '==', 'member');
  return region === null ? all : all.where('region', '==', region);
}
