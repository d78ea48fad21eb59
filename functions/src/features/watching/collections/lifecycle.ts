import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Firestore } from 'firebase-admin/firestore';
import type { IdPage } from '#platform/firestore/paging.ts';
import type { Lifecycle, LoadEntries } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import type { Collected } from './collected.ts';
import { eraseFromCollections } from './erase-service.ts';
import { mergeGuestCollections } from './merge-guest-service.ts';
import { nameOfPlace, type Place } from './place.ts';
import { repointCollections, restoreEntries } from './repoint-service.ts';
import {
  hasCollected,
  hasOthersCollected,
  loadAddedToBy,
  loadCollectionsOf,
  loadEditedBy,
  loadParts,
  type PlacedCollection,
  readLegacyMovies,
} from './store.ts';
import { movieView } from './view.ts';

/** Exports a user's collections, erases them and the user's name in others', and merges a guest's. */
export const lifecycle = {
  documents: [
    'users/{uid}/collections/{collection}',
    'users/{uid}/collections/{collection}/parts/{part}',
    'users/{uid}/collections/{collection}/movies/{movieId}',
    'users/{uid}/collectionChanges/{id}',
    'groups/{groupId}/collections/{collection}',
    'groups/{groupId}/collections/{collection}/parts/{part}',
  ],
  exportParts: async ({ db }, uid) => {
    const [own, edited] = await Promise.all([
      loadCollectionsOf(db, { kind: 'user', ownerId: uid }),
      loadEditedBy(db, uid),
    ]);
    return { collections: [...own, ...edited].map((each) => toExportedCollection(each, uid)) };
  },
  exportLists: { collected: async ({ db }, uid, ...page) => loadForExport(db, uid, ...page) },
  mergeGuest: async (context, guestId, memberId) => ({
    collected: await mergeGuestCollections(context, guestId, memberId),
  }),
  erase: async (context, uid) => ({ inCollections: await eraseFromCollections(context, uid) }),
  movieReferences: { has: hasCollected, hasOthers: hasOthersCollected },
  repointMovie: async (context, promoted, facts) => ({
    counts: { entries: await repointCollections(context, promoted, facts) },
  }),
  keepMovie: restoreEntries,
} satisfies Lifecycle;

type ExportedCollection = AccountExport['collections'][number];
type ExportedMovie = AccountExport['collected'][number];

function toExportedCollection({ place, document }: PlacedCollection, uid: string): ExportedCollection {
  const { name, description, order, visibility, rules, manual, editorIds, editedAt } = document;
  return {
    collection: nameOfPlace(place, uid),
    name,
    description,
    order,
    visibility,
    rules,
    manual,
    editors: editorIds.length,
    total: rules ? null : document.movieIds.length,
    changedAt: toInstant(editedAt),
  };
}

/** The movies in a user's collections, and those that they added or wrote about in others', by part. */
async function loadForExport(
  db: Firestore,
  uid: string,
  ...[afterId, limit]: IdPage
): ReturnType<LoadEntries<ExportedMovie>> {
  const exported: Awaited<ReturnType<LoadEntries<ExportedMovie>>> = [];
  for (const { place, id, prefix } of await loadPartsToExport(db, uid)) {
    if (exported.length >= limit) break;
    // What begins with this ends before a tilde.
    if (afterId !== null && `${prefix}~` < afterId) continue;
    const entries = id === legacyPart ? await readLegacyMovies(db, place) : await loadParts(db, place, [id]);
    const isOwn = place.kind === 'user' && place.ownerId === uid;
    const theirs = isOwn ? entries : entries.filter((each) => each.addedBy === uid || each.writtenBy === uid);
    const page = theirs
      .map((entry) => ({
        id: `${prefix}${sortableId(entry.movieId)}`,
        entry: toExportedMovie(place, uid, entry),
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    exported.push(...page.filter((each) => afterId === null || each.id > afterId));
  }
  return exported.slice(0, limit);
}

type PartToExport = { place: Place; id: string; prefix: string };

/** All parts with movies to export, sorted by what their movies' ids begin with. */
async function loadPartsToExport(db: Firestore, uid: string): Promise<PartToExport[]> {
  const [own, others] = await Promise.all([
    loadCollectionsOf(db, { kind: 'user', ownerId: uid }),
    loadAddedToBy(db, uid),
  ]);
  const parts = [...own, ...others].flatMap(({ place, document }) =>
    (document.parts ?? [{ id: legacyPart }]).map(({ id }) => ({
      place,
      id,
      prefix: prefixOf(place, id, uid),
    })),
  );
  return parts.sort((one, other) => (one.prefix < other.prefix ? -1 : 1));
}

/** Where a former release's movies are exported, as if they were a part. */
const legacyPart = 'former';

function prefixOf(place: Place, part: string, uid: string): string {
  return `${nameOfPlace(place, uid)}:${part}:`;
}

/** Ids as long as each other, so that they sort as numbers do. */
function sortableId(movieId: number): string {
  return String(movieId).padStart(16, '0');
}

function toExportedMovie(place: Place, uid: string, entry: Collected): ExportedMovie {
  return {
    collection: nameOfPlace(place, uid),
    ...movieView(entry),
    ...(entry.from !== undefined && { import: entry.from }),
    ...(entry.dismissed && { dismissed: entry.dismissed }),
    watched: entry.watched,
  };
}
