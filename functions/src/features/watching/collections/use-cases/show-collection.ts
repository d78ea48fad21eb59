import * as operations from '@cine/contract/operations/watching/collections';
import * as z from 'zod';
import { readAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { accessToSee } from '../access/access-store.ts';
import { packCollection } from '../pack-service.ts';
import { placeOf } from '../place.ts';
import { loadParts } from '../store.ts';
import { manualFor, movieView, shownTo } from '../view.ts';
import { shownCollection } from '../views-service.ts';

/** The parts of a page, with up to five thousand movies. */
const atOnce = 10;

const pages = cursorOf({ part: z.int().min(0) });

/** A collection with a page of its movies. Throws `account-missing` and `collection-not-found`. */
export const showCollection = serve(operations.showCollection, async (context, { uid }, input) => {
  const { db } = context;
  const place = placeOf(input.collection, uid);
  const after = pages.after(input.cursor)?.part ?? -1;
  const [account, access] = await Promise.all([readAccount(db, uid), accessToSee(db, uid, place)]);
  if (!account) throw new AppError('account-missing');
  const document = await packCollection(context, place, access.document);
  const { role } = access;
  const left = (document?.parts ?? [])
    .map(({ id }) => ({ part: Number(id) }))
    .filter(({ part }) => part > after);
  const page = left.slice(0, atOnce);
  const [collection, entries] = await Promise.all([
    shownCollection(context, uid, access),
    loadParts(
      db,
      place,
      page.map(({ part }) => String(part)),
    ),
  ]);
  return {
    collection,
    movies: shownTo(role, entries).map(movieView),
    manual: after < 0 && document ? manualFor(role, document) : [],
    nextCursor: pages.next(page, left.length > page.length),
  };
});
