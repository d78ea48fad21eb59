/** Changes and deletes collections, sets their editors, and lets these leave. */
import { isDeepStrictEqual } from 'node:util';
import { newCollection } from '@cine/contract/documents/collections';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/watching/collections';
import type { Context } from '#context.ts';
import { readTitleCheck, requireAccount } from '#core/account/index.ts';
import { assertPossible } from '#core/catalogue/index.ts';
import { bondWith, readCircle } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { type Access, isStanding, type StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import { coverFrom } from '../collected.ts';
import { openCollection } from '../entries-store.ts';
import { placeOf } from '../place.ts';
import { writeCollection } from '../store.ts';
import { shownCollection } from '../views-service.ts';
import { namedBy, withNamer } from '../writers.ts';

/** Changes what a collection is. */
export const changeCollection = serve(
  operations.changeCollection,
  async (context, caller, { collection, cover, ...changes }) =>
    applyChange(context, caller, collection, async (tx, access, assertTitles) => {
      const { name, description, order, visibility, rules } = changes;
      const others = [name, description, visibility, rules, cover];
      if (others.some((each) => each !== undefined)) assertOwner(access);
      if (isStanding(access.place) && (name !== undefined || rules))
        throw new AppError('collection-standing');
      if (rules && !access.document?.rules && access.document?.parts?.length !== 0)
        throw new AppError('collection-not-smart');
      if (rules && !isDeepStrictEqual(rules, access.document?.rules)) await assertPossible(context, rules, 1);
      if (visibility !== undefined) assertVisibility(access, visibility);
      assertTitles([name, description].flatMap((text) => text ?? []));
      const before = access.document ?? newCollection(context.now());
      const after = {
        name: name === undefined ? before.name : name,
        description: description === undefined ? before.description : description,
      };
      return {
        ...namedBy(before, access.place, after, caller.uid),
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(order !== undefined && { order }),
        ...(visibility !== undefined && { visibility }),
        ...(rules !== undefined && { rules }),
        ...(cover !== undefined && { cover: cover === null ? null : await coverOf(tx, access, cover) }),
      };
    }),
);

/** A group's collections and the watchlist have a visibility of their own. */
function assertVisibility({ place }: Access, visibility: StoredCollection['visibility']): void {
  const isSetElsewhere = place.kind === 'user' && place.id === 'watchlist';
  if (isSetElsewhere && visibility === 'public') throw new AppError('collection-standing');
}

async function coverOf(
  tx: Tx,
  { place, document }: Access,
  movieId: number,
): Promise<StoredCollection['cover']> {
  const entry = (await openCollection(tx, place, [movieId], document)).entryOf(movieId);
  if (!entry) throw new AppError('movie-not-collected');
  return coverFrom(entry);
}

/**
 * Sets which friends keep a collection together with its owner. Throws `not-friends`, `movie-private`,
 * `collection-not-found`, `collection-owner-only` and `collection-standing`.
 */
export const setEditors = serve(operations.setEditors, async (context, caller, { collection, uids }) =>
  applyChange(context, caller, collection, async (tx, access) => {
    assertOwner(access);
    const { place, document } = access;
    if (place.kind === 'group') throw new AppError('collection-owner-only');
    if (isStanding(place)) throw new AppError('collection-standing');
    const added = uids.filter((uid) => !document?.editorIds.includes(uid));
    const circle = await readCircle(tx, caller.uid);
    if (added.some((uid) => bondWith(circle, uid) !== 'friends'))
      throw new AppError('not-friends', { friendsFor: 'collection' });
    if (added.length > 0 && document?.movieIds.some(isCustomMovie)) throw new AppError('movie-private');
    return { editorIds: uids.toSorted() };
  }),
);

/** Takes the caller out of those who keep another user's collection. Throws `collection-not-found`. */
export const leaveCollection = serve(operations.leaveCollection, async (context, { uid }, { collection }) =>
  transact(context.db, async (tx) => {
    const place = placeOf(collection, uid);
    const [{ document }] = await Promise.all([
      accessToChange(tx, uid, place),
      requireAccount(context, tx, uid),
    ]);
    if (!document?.editorIds.includes(uid)) throw new AppError('collection-not-found');
    const editorIds = document.editorIds.filter((id) => id !== uid);
    writeCollection(tx, place, { ...document, editorIds, editedAt: context.now() });
    return {};
  }),
);

/** Deletes a collection that isn't standing. */
export const deleteCollection = serve(operations.deleteCollection, async (context, { uid }, { collection }) =>
  transact(context.db, async (tx) => {
    const place = placeOf(collection, uid);
    const [access] = await Promise.all([accessToChange(tx, uid, place), requireAccount(context, tx, uid)]);
    assertOwner(access);
    if (isStanding(place)) throw new AppError('collection-standing');
    (await openCollection(tx, place, [], access.document)).discard();
    return {};
  }),
);

/** Throws `collection-owner-only`. */
function assertOwner({ role }: Access): void {
  if (role !== 'owner') throw new AppError('collection-owner-only');
}

async function applyChange(
  context: Context,
  { uid }: Caller,
  collection: string,
  change: (
    tx: Tx,
    access: Access,
    assertTitles: (texts: readonly string[]) => void,
  ) => Promise<Partial<StoredCollection>>,
) {
  const place = placeOf(collection, uid);
  const access = await transact(context.db, async (tx) => {
    const [readAccess, assertTitles] = await Promise.all([
      accessToChange(tx, uid, place),
      readTitleCheck(context, tx, uid),
      requireAccount(context, tx, uid),
    ]);
    const now = context.now();
    const { from: _, ...before } = readAccess.document ?? newCollection(now);
    const after = { ...before, ...(await change(tx, readAccess, assertTitles)), editedAt: now };
    const document = { ...after, addedByIds: withNamer(after, place) };
    writeCollection(tx, place, document);
    return { ...readAccess, document };
  });
  return shownCollection(context, uid, access);
}
