import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type {
  CollectionView,
  collectedMovieSchema,
} from '@cine/contract/operations/watching/collection-parts';
import type * as z from 'zod';
import { toInstant } from '#platform/time/instant.ts';
import type { Collected } from './collected.ts';
import type { Access } from './kept.ts';
import { nameOfPlace } from './place.ts';

export type CollectedMovie = z.output<typeof collectedMovieSchema>;

/** A movie as a collection shows it. */
export function movieView({
  movieId,
  addedAt,
  card,
  addedBy,
  note,
  tags,
  medium,
}: Collected): CollectedMovie {
  return {
    movieId,
    ...card,
    addedAt: toInstant(addedAt),
    ...(addedBy !== undefined && { addedBy }),
    ...(note !== undefined && { note }),
    ...(tags && { tags }),
    ...(medium !== undefined && { medium }),
  };
}

/**
 * The movies that a user in a role is shown. Readers see no custom ones, which may be private, nor notes,
 * nor who added what.
 */
export function shownTo(role: Access['role'], entries: readonly Collected[]): Collected[] {
  const on = entries.filter(({ watched }) => !watched);
  return role === 'reader' ? on.filter(({ movieId }) => !isCustomMovie(movieId)).map(asOthersSee) : on;
}

function asOthersSee({ addedBy: _, note: __, medium: ___, ...entry }: Collected): Collected {
  return entry;
}

/** The names of users, by their ids; those that the caller may not know are missing. */
export type Names = ReadonlyMap<string, string>;

/** A collection without its movies, as the caller sees it. */
export function collectionView(
  { place, kept, role, group }: Access,
  uid: string,
  names: Names,
  now: number,
): CollectionView {
  const editorIds = role === 'reader' ? [] : (kept?.editorIds ?? []);
  const movieIds = kept?.movieIds ?? [];
  return {
    collection: nameOfPlace(place, uid),
    name: kept?.name ?? null,
    description: kept?.description ?? null,
    cover: kept?.cover ?? null,
    order: kept?.order ?? 'added',
    visibility: kept?.visibility ?? 'private',
    rules: kept?.rules ?? null,
    total: role === 'reader' ? movieIds.filter((id) => !isCustomMovie(id)).length : movieIds.length,
    editors: editorIds.flatMap((id) => (names.has(id) ? [{ uid: id, name: names.get(id)! }] : [])),
    owner:
      place.kind === 'group'
        ? { kind: 'group', groupId: place.ownerId, name: group?.name ?? '' }
        : { kind: 'user', uid: place.ownerId, name: names.get(place.ownerId) ?? '' },
    role,
    changedAt: toInstant(kept?.editedAt ?? now),
  };
}
