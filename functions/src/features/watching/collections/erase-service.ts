import { isDeepStrictEqual } from 'node:util';
import { unnamedUid } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { bondWith, type Circle, emptyCircle, readCircle } from '#core/circles/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { StoredCollection } from './access/access.ts';
import { readGroupOf } from './access/access-store.ts';
import { eraseFromChange, loadChangesNaming } from './changes-store.ts';
import type { Place } from './place.ts';
import * as store from './store.ts';
import { withoutUser } from './writers.ts';

const atOnce = 20;

/** Takes a user out of the collections of others; what they added stays. Returns how many named them. */
export async function eraseFromCollections({ db, now }: Context, uid: string): Promise<number> {
  const naming = async () =>
    (
      await Promise.all([
        store.loadAddedToBy(db, uid, atOnce),
        store.loadEditedBy(db, uid, atOnce),
        store.loadMadeBy(db, uid, atOnce),
      ])
    ).flat();
  return untilNone(async () => {
    // Otherwise an undo might name them again.
    await eraseFromChanges(db, uid);
    const places = new Map((await naming()).map(({ place }) => [`${place.ownerId}/${place.id}`, place]));
    for (const place of places.values()) await eraseFrom({ db, now }, place, uid);
    return places.size;
  });
}

/** Takes a user out of what undoes the changes of others. */
async function eraseFromChanges(db: Firestore, uid: string): Promise<void> {
  await untilNone(async () => {
    const refs = await loadChangesNaming(db, uid, atOnce);
    for (const ref of refs) await transact(db, (tx) => eraseFromChange(tx, ref, uid));
    return refs.length;
  });
}

/** Takes a user out of a collection; if movies change parts meanwhile, it names them still, to come again. */
async function eraseFrom({ db, now }: Pick<Context, 'db' | 'now'>, place: Place, uid: string): Promise<void> {
  const parts = (await store.readCollection(db, place))?.parts ?? null;
  for (const { id } of parts ?? []) {
    await transact(db, async (tx) => {
      const [entries = []] = (await store.readParts(tx, place, [id])).values();
      const unnamed = entries.map((entry) => withoutUser(entry, uid));
      if (unnamed.some((entry, at) => entry !== entries[at])) store.writePart(tx, place, id, unnamed);
    });
  }
  await transact(db, async (tx) => {
    const document = await store.readCollection(tx, place);
    if (document && isDeepStrictEqual(document.parts, parts))
      store.writeCollection(tx, place, without(document, uid, now()));
  });
}

/** A collection without a user among its editors and the users that it names. */
function without(document: StoredCollection, uid: string, editedAt: number): StoredCollection {
  return {
    ...document,
    editorIds: document.editorIds.filter((id) => id !== uid),
    addedByIds: document.addedByIds.filter((id) => id !== uid),
    madeBy: document.madeBy === uid ? null : document.madeBy,
    ...(document.namedBy === uid && { namedBy: unnamedUid }),
    editedAt,
  };
}

/** Deletes the collections of a group that is gone. */
export async function forgetCollections({ db }: Context, groupId: string): Promise<void> {
  if (!(await readGroupOf(db, groupId))) await store.deleteAllOfGroup(db, groupId);
}

/** Stops a user and each former friend, or user they blocked, from keeping collections together. */
export async function endKeeping(
  { db, now }: Context,
  uid: string,
  former: Circle | null,
  present: Circle | null,
): Promise<void> {
  // A circle that is gone is that of a user who is erased.
  if (!present) return;
  const { friends, blocked } = former ?? emptyCircle;
  const others = new Set([
    ...Object.keys(friends).filter((other) => !Object.hasOwn(present.friends, other)),
    ...Object.keys(present.blocked).filter((other) => !Object.hasOwn(blocked, other)),
  ]);
  for (const other of others) {
    await endBetween(db, uid, other, now());
    await endBetween(db, other, uid, now());
  }
}

/** A late event ends nothing between two who are friends again. */
async function endBetween(db: Firestore, owner: string, editor: string, editedAt: number): Promise<void> {
  for (const place of await store.loadPlacesSharedWith(db, owner, editor)) {
    await transact(db, async (tx) => {
      const document = await store.readCollection(tx, place);
      const circle = await readCircle(tx, owner);
      if (!document?.editorIds.includes(editor) || bondWith(circle, editor) === 'friends') return;
      const editorIds = document.editorIds.filter((id) => id !== editor);
      store.writeCollection(tx, place, { ...document, editorIds, editedAt });
    });
  }
}
