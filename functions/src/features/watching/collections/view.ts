/** Collections and their movies as clients see them. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type {
  CollectionView,
  collectedMovieSchema,
} from '@cine/contract/operations/watching/collection-parts';
import type * as z from 'zod';
import { toInstant } from '#platform/time/instant.ts';
import type { Access, StoredCollection } from './access/access.ts';
import type { Collected } from './collected.ts';
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

function asOthersSee(entry: Collected): Collected {
  const {
    addedBy: _by,
    note: _note,
    dismissed: _dismissed,
    medium: _medium,
    writtenBy: _writer,
    ...rest
  } = entry;
  return rest;
}

/** The movies in an order by hand that a user in a role is shown. */
export function manualFor(role: Access['role'], { manual, movieIds }: StoredCollection): number[] {
  const collectedIds = new Set(movieIds);
  return manual.filter((id) => collectedIds.has(id) && (role !== 'reader' || !isCustomMovie(id)));
}

/** The most people who are named where many collections are shown, each of which takes a read. */
const maxNamed = 400;

/** Whose names are shown: the owners, who keeps the caller's own collections, then who keeps others'. */
export function peopleToName(accesses: readonly Pick<Access, 'place' | 'document' | 'role'>[]): string[] {
  const owners = accesses.flatMap(({ place }) => (place.kind === 'user' ? [place.ownerId] : []));
  const editorsAs = (role: Access['role']) =>
    accesses.flatMap((each) => (each.role === role ? (each.document?.editorIds ?? []) : []));
  return [...new Set([...owners, ...editorsAs('owner'), ...editorsAs('editor')])].slice(0, maxNamed);
}

/** The names of users, by their ids; those that the caller may not know are missing. */
export type Names = ReadonlyMap<string, string>;

/** A collection without its movies, as the caller sees it. */
export function collectionView(
  { place, document, role, group }: Access,
  uid: string,
  names: Names,
): CollectionView {
  const editorIds = role === 'reader' ? [] : (document?.editorIds ?? []);
  const movieIds = document?.movieIds ?? [];
  const seenIds = role === 'reader' ? movieIds.filter((id) => !isCustomMovie(id)) : movieIds;
  return {
    collection: nameOfPlace(place, uid),
    name: document?.name ?? null,
    description: document?.description ?? null,
    cover: coverFor(role, document),
    order: document?.order ?? 'added',
    visibility: document?.visibility ?? 'private',
    rules: document?.rules ?? null,
    total: document?.rules ? null : seenIds.length,
    editors: editorIds.flatMap((id) => (names.has(id) ? [{ uid: id, name: names.get(id)! }] : [])),
    owner:
      place.kind === 'group'
        ? { kind: 'group', groupId: place.ownerId, name: group?.name ?? '' }
        : { kind: 'user', uid: place.ownerId, name: names.get(place.ownerId) ?? '' },
    role,
    changedAt: toInstant(document?.editedAt ?? 0),
  };
}

/** The cover, which for readers is a movie that they are shown. */
function coverFor(role: Access['role'], document: Access['document']): CollectionView['cover'] {
  const { cover = null, movieIds = [] } = document ?? {};
  if (!cover || role !== 'reader') return cover;
  return isCustomMovie(cover.movieId) || !movieIds.includes(cover.movieId) ? null : cover;
}
