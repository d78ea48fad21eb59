import type { NamedMovie, When } from '@cine/import-reader';
import { inOrder, textOf } from '../days.ts';
import { listsOf } from '../lists.ts';
import type { OwnContent, OwnMovie } from '../own-movie.ts';
import { inOneCell, plainNote } from '../texts.ts';
import type { WrittenFile } from '../write-files.ts';

type Fields = Record<string, unknown>;

/** One file with a table for each kind, in which ratings keep their points, and moments their time. */
export function jsonFiles(movies: readonly OwnMovie[]): WrittenFile[] {
  const rowsOf = (row: (says: OwnMovie['says']) => readonly Fields[]): Fields[] =>
    movies.flatMap(({ movie, says }) => row(says).map((fields) => ({ ...aboutOf(movie), ...fields })));
  const tables: Record<string, Fields[]> = {
    watched: rowsOf(({ watched = [] }) =>
      inOrder(watched).map((when) => (when === null ? { seen: true } : { watchedAt: written(when) })),
    ),
    ratings: rowsOf(({ rating }) =>
      rating ? [{ rating100: rating.value, ratedAt: written(rating.at) }] : [],
    ),
    // Readers that take one note of a movie take the first.
    reviews: rowsOf(({ note, tags }) =>
      note !== undefined || tags ? [{ review: plainNote(note), tags: tags && inOneCell(tags) }] : [],
    ),
    watchlist: rowsOf(({ wanted, ...says }) =>
      wanted ? [{ addedAt: written(wanted.at), comment: otherNote(says, 'wanted') }] : [],
    ),
    likes: rowsOf(({ liked, ...says }) =>
      liked ? [{ likedAt: written(liked.at), comment: otherNote(says, 'liked') }] : [],
    ),
    lists: listsOf(movies).flatMap(({ name, entries }) =>
      entries.map(({ movie, position, note, at }) => ({
        ...{ list: name, position, ...aboutOf(movie), comment: plainNote(note), addedAt: written(at) },
      })),
    ),
    owned: rowsOf(({ owned, ...says }) =>
      owned ? [{ medium: owned.medium, addedAt: written(owned.at), comment: otherNote(says, 'owned') }] : [],
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

/** The note of a place, unless it is the movie's own. */
function otherNote({ note, notes = {} }: Omit<OwnContent, 'listed'>, place: keyof typeof notes) {
  return notes[place] === note ? undefined : (plainNote(notes[place]) ?? undefined);
}

function written(when: When): string | undefined {
  return textOf(when) || undefined;
}
