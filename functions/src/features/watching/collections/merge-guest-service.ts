import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { loadListIds } from '../statements/index.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import type { StoredCollection } from './access/access.ts';
import { mergeCollected, withWatches } from './collected.ts';
import { type EntryChanges, openCollection } from './entries-store.ts';
import { isWatchlist, type Place } from './place.ts';
import { loadCollectionsOf, readCollection } from './store.ts';

const atOnce = 50;

/** Moves a guest's collections, after the watches, even beyond the limit; returns how many movies. */
export async function mergeGuestCollections(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const guests = { kind: 'user', ownerId: guestId } as const;
  const listIds = await loadListIds(context, guestId, memberId);
  let total = 0;
  for (const { place } of await loadCollectionsOf(context.db, guests)) {
    for (;;) {
      const members = { ...place, ownerId: memberId, id: listIds.get(place.id) ?? place.id };
      const count = await mergeSome(context, place, members);
      if (count === null) break;
      total += count;
    }
  }
  return total;
}

/** Moves some of a guest's movies, and deletes the collection with its last; null if there is none. */
async function mergeSome(context: Context, guests: Place, members: Place): Promise<number | null> {
  const memberId = members.ownerId;
  return transact(context.db, async (tx) => {
    const document = await readCollection(tx, guests);
    if (!document) return null;
    const from = await openCollection(tx, guests, document.parts?.[0]?.movieIds ?? [], document);
    const brought = [...from.entries.values()].slice(0, atOnce);
    const movieIds = brought.map(({ movieId }) => movieId);
    const to = await openCollection(tx, members, movieIds);
    const [merged] = await Promise.all([
      Promise.all(
        brought.map(async (theirs) => {
          const own = to.entryOf(theirs.movieId);
          const watches = isWatchlist(members) ? await readWatchesOfMovie(tx, memberId, theirs.movieId) : [];
          return own ? mergeCollected(own, theirs, watches) : withWatches(theirs, watches);
        }),
      ),
      requireOwnAccount(tx, memberId),
    ]);
    const now = context.now();
    if (merged.length > 0 || !to.document)
      to.save({ put: merged, fields: fieldsTogether(to.document, document) }, now);
    // A merged guest adds nothing more.
    const left = document.parts?.slice(1).length ?? 0;
    if (brought.length === from.entries.size && left === 0) from.discard();
    else from.save({ remove: movieIds }, now);
    return merged.length;
  });
}

/**
 * What a collection is after a guest's of the same id has come: as it was, or as theirs if there was none;
 * the movies that the guest put in an order by hand come behind.
 */
function fieldsTogether(
  own: StoredCollection | null,
  theirs: StoredCollection,
): NonNullable<EntryChanges['fields']> {
  const manual = [...new Set([...(own?.manual ?? []), ...theirs.manual])].slice(0, maxCollected);
  if (own) return { manual };
  const { name, description, cover, order, visibility, rules, from } = theirs;
  return { name, description, cover, order, visibility, rules, manual, ...(from && { from }) };
}
