import type { NamedMovie, When } from '@cine/import-reader';
import { inOrder, textOf } from '../days.ts';
import { listsOf } from '../lists.ts';
import type { OwnCollection } from '../own-collection.ts';
import type { OwnMovie } from '../own-movie.ts';
import { notesIn, plainNote } from '../texts.ts';
import type { WrittenFile } from '../write-files.ts';

type Fields = Record<string, unknown>;

/**
 * One file with a table for each kind, in which ratings keep their points, and moments their time. Each
 * collection has its own label, by which its movies name it.
 */
export function jsonFiles(movies: readonly OwnMovie[], collections: readonly OwnCollection[]): WrittenFile[] {
  const labels = labelsOf(collections);
  const rowsOf = (row: (says: OwnMovie['says']) => readonly Fields[]): Fields[] =>
    movies.flatMap(({ movie, says }) => row(says).map((fields) => ({ ...aboutOf(movie), ...fields })));
  const tables: Record<string, Fields[]> = {
    collections: collections.map(({ cover, ...each }) => ({
      ...each,
      list: labels.get(each.id),
      cover: cover && aboutOf(cover),
    })),
    watched: rowsOf(({ watched = [] }) =>
      inOrder(watched)
        .map(written)
        .map((at, place, all) =>
          at === undefined
            ? { seen: true }
            : { watchedAt: at, ...(at === all[place - 1] && { rewatch: true }) },
        ),
    ),
    ratings: rowsOf(({ rating }) =>
      rating ? [{ rating100: rating.value, ratedAt: written(rating.at) }] : [],
    ),
    reviews: rowsOf(({ note, tags }) =>
      note !== undefined || tags
        ? (note === undefined ? [undefined] : notesIn(note)).map((each, at) => ({
            ...(each !== undefined && { review: plainNote(each) }),
            ...(at === 0 && { tags }),
          }))
        : [],
    ),
    watchlist: rowsOf(({ wanted }) => (wanted ? [{ ...placeOf(wanted), addedAt: written(wanted.at) }] : [])),
    likes: rowsOf(({ liked }) => (liked ? [{ ...placeOf(liked), likedAt: written(liked.at) }] : [])),
    lists: listsOf(movies).flatMap(({ name, collection, entries }) =>
      entries.map(({ movie, position, at, ...words }) => ({
        list: labels.get(collection ?? '') ?? name,
        position,
        ...aboutOf(movie),
        ...wordsOf(words),
        addedAt: written(at),
      })),
    ),
    owned: rowsOf(({ owned }) =>
      owned ? [{ medium: owned.medium, ...placeOf(owned), addedAt: written(owned.at) }] : [],
    ),
  };
  const parts = Object.entries(tables).map(([name, rows]) => {
    const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
    return `  ${JSON.stringify(name)}: [${lines && `\n${lines}\n  `}]`;
  });
  return [{ name: 'movies.json', bytes: new TextEncoder().encode(`{\n${parts.join(',\n')}\n}\n`) }];
}

function aboutOf({ titles: [title, originalTitle], year, tmdbId, imdbId, directors }: NamedMovie): Fields {
  return {
    title,
    originalTitle,
    year,
    tmdbId,
    imdbId,
    directors: directors.length > 0 ? directors : undefined,
  };
}

/** A label of each collection, by its id: its name, with a number if others have that. */
function labelsOf(collections: readonly OwnCollection[]): Map<string, string> {
  const used = new Set<string>();
  return new Map(
    collections.map(({ id, name }) => {
      let label = name;
      for (let number = 2; used.has(label); number++) label = `${name} (${number})`;
      used.add(label);
      return [id, label];
    }),
  );
}

type Words = { note?: string | null | undefined; tags?: string[] | undefined };

function wordsOf({ note, tags }: Words): Fields {
  return { comment: plainNote(note) ?? undefined, tags };
}

/** A place in a standing collection. */
function placeOf(place: Words & { position?: number | undefined }): Fields {
  return { position: place.position, ...wordsOf(place) };
}

function written(when: When): string | undefined {
  return textOf(when) || undefined;
}
