/** Moves entries of a promoted custom movie to the catalogue's movie, and back for those who keep theirs. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { notePromotion, ownFactsOf, readPromotion, writePromotion } from '#movies/custom-movies/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import type { StoredCollection } from './access/access.ts';
import { asFactsSay, type Collected, mergeCollected, partsOfMerged } from './collected.ts';
import { openCollection } from './entries-store.ts';
import { isUnpacked } from './parts.ts';
import { isWatchlist, type Place, placeAt } from './place.ts';
import * as store from './store.ts';

const page = 100;

/**
 * Repoints all entries of a movie, after the watches; returns how many. A collection with both movies keeps
 * one.
 */
export async function repointCollections(
  context: Context,
  promoted: PromotedMovie,
  facts: MovieFacts,
): Promise<number> {
  // A guest's entries may move to a member the walk has already passed.
  return untilNone(async () => {
    const packed = await repointAll(context, promoted, facts, 'parts');
    return packed + (await repointAll(context, promoted, facts, 'legacy'));
  });
}

async function repointAll(
  context: Context,
  promoted: PromotedMovie,
  facts: MovieFacts,
  kind: 'parts' | 'legacy',
): Promise<number> {
  return walkAll({
    event: 'collections not repointed',
    loadPage: (after: string | null) => store.loadPathsOf(context.db, promoted.movieId, kind, after, page),
    act: (path) => repoint(context, placeAt(path), promoted, facts),
  });
}

async function repoint(
  context: Context,
  place: Place,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<boolean> {
  const { db } = context;
  const formerId = movie.movieId;
  return transact(db, async (tx) => {
    const [opened, watches, isGone] = await Promise.all([
      openCollection(tx, place, [formerId, facts.id]),
      readWatchesAtPlace(tx, place, facts.id),
      readIsOwnerGone(tx, place, context.now()),
    ]);
    const former = opened.entryOf(formerId);
    const existing = opened.entryOf(facts.id);
    // A user who is being deleted has their collections erased as they are.
    if (!former || !opened.document || isGone) return false;
    const moved = { ...former, ...asFactsSay(facts) };
    const collected = mergeCollected(moved, existing ?? moved, watches);
    opened.save(
      { put: [collected], remove: [formerId], fields: withNewId(opened.document, formerId, facts) },
      context.now(),
    );
    if (place.kind === 'user' && place.ownerId !== movie.makerId) {
      const noted = { former: pickAddedAt(former), own: existing && pickAddedAt(existing) };
      notePromotion(tx, place.ownerId, {
        formerId,
        movieId: facts.id,
        facts: ownFactsOf({ ...former.card, language: movie.language }),
        at: context.now(),
        ...(isWatchlist(place) ? { collected: noted } : { collectedIn: { [place.id]: noted } }),
      });
    }
    return true;
  });
}

/** The order by hand and the cover with a movie's new id. */
function withNewId(
  { manual, cover }: StoredCollection,
  formerId: number,
  { id, posterPath }: MovieFacts,
): Pick<StoredCollection, 'manual' | 'cover'> {
  return {
    manual: [...new Set(manual.map((each) => (each === formerId ? id : each)))],
    cover: cover?.movieId === formerId ? { movieId: id, posterPath } : cover,
  };
}

/** Gives the user's own movie its entries back, and the catalogue's movie those that it had before. */
export async function restoreEntries(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
  ownFacts: MovieFacts,
): Promise<void> {
  const { db } = context;
  const owner = { kind: 'user', ownerId: uid } as const;
  const all = await store.loadCollectionsOf(db, owner);
  for (const { place, document } of all) {
    const isThere = document.parts?.some((part) => part.movieIds.includes(movie.movieId));
    if (isUnpacked(document) || isThere) await repoint(context, place, movie, facts);
  }
  const promotion = await readPromotion(db, uid, movie.movieId);
  const ids = [...(promotion?.collected ? ['watchlist'] : []), ...Object.keys(promotion?.collectedIn ?? {})];
  for (const id of ids) await restoreInCollection(context, { ...owner, id }, movie.movieId, facts, ownFacts);
}

async function restoreInCollection(
  context: Context,
  place: Place,
  formerId: number,
  facts: MovieFacts,
  ownFacts: MovieFacts,
): Promise<void> {
  const uid = place.ownerId;
  await transact(context.db, async (tx) => {
    const [promotion, opened, watches, isGone] = await Promise.all([
      readPromotion(tx, uid, formerId),
      openCollection(tx, place, [ownFacts.id, facts.id]),
      readWatchesAtPlace(tx, place, facts.id),
      readIsGone(tx, uid, context.now()),
    ]);
    if (!promotion || isGone) return;
    const { collected, collectedIn = {}, ...rest } = promotion;
    const noted = isWatchlist(place) ? collected : collectedIn[place.id];
    if (!noted) return;
    const { former, own } = partsOfMerged(opened.entryOf(facts.id), noted, watches, formerId);
    const put = [
      ...(former ? [{ ...former, ...asFactsSay(ownFacts) }] : []),
      ...(own ? [{ ...own, ...asFactsSay(facts) }] : []),
    ];
    opened.save({ put, remove: own ? [] : [facts.id] }, context.now());
    const { [place.id]: _, ...others } = collectedIn;
    writePromotion(tx, uid, {
      ...rest,
      ...(collected && !isWatchlist(place) && { collected }),
      ...(Object.keys(others).length > 0 && { collectedIn: others }),
    });
  });
}

async function readWatchesAtPlace(tx: Tx, place: Place, movieId: number) {
  return isWatchlist(place) ? readWatchesOfMovie(tx, place.ownerId, movieId) : [];
}

async function readIsOwnerGone(tx: Tx, { kind, ownerId }: Place, now: number): Promise<boolean> {
  return kind === 'user' && (await readIsGone(tx, ownerId, now));
}

function pickAddedAt({ addedAt: at }: Collected): Pick<Collected, 'addedAt'> {
  return { addedAt: at };
}
