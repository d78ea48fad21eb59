import * as imports from '@cine/contract/operations/watching/imports';
import { type Hostile, type Move, oneIn } from './move.ts';

/** Imports the same movies repeatedly: new, replayed and undone. */
export const importMoves = {
  importAgain: async (hostile) => {
    const { calls, importIds, call, below } = hostile;
    const importId = oneIn(3, below) ? (importIds.at(-1) ?? 'first') : `import-${calls}`;
    const applied = await call(imports.applyImport, {
      importId,
      part: below(3),
      source: 'letterboxd',
      overwrites: oneIn(2, below),
      movies: importedAgain(hostile),
      collections: [0, 1, 2].map((n) => collectionOf((calls + n) % 20)),
    });
    if (applied && !importIds.includes(importId)) importIds.push(importId);
  },
  /** As many new viewing dates as one call accepts. */
  importMoments: async ({ movies, calls, importIds, call, below }) => {
    const importId = `moments-${calls}`;
    const from = below(Math.max(1, movies.length - 60));
    const applied = await call(imports.applyImport, {
      importId,
      part: 0,
      source: 'trakt',
      movies: movies.slice(from, from + 60).map(({ id }) => ({
        movieId: id,
        watched: Array.from({ length: 100 }, (_, at) => ({
          instant: new Date(Date.UTC(1950 + (calls % 70), 0, 1 + 3 * at, 0, below(1440))).toISOString(),
        })),
        tags: [`tag ${calls}`],
      })),
    });
    if (applied) importIds.push(importId);
  },
  undoImport: ({ importIds, call, below }) =>
    call(imports.undoImport, { importId: importIds[below(importIds.length)] ?? 'none' }),
} satisfies Record<string, Move>;

/** What rows say of some movies: all there is to say, on lists with other names each time. */
function importedAgain({ movies, calls, below }: Hostile): imports.ImportedMovie[] {
  const from = below(movies.length - 1);
  const at = { date: '2019-05-04' };
  return movies.slice(from, from + 1 + below(movies.length)).map(({ id }) => ({
    movieId: id,
    watched: [at, null],
    rating: { value: below(101), at },
    wanted: { at: null },
    liked: { at: null },
    owned: { medium: 'Blu-ray', at: null },
    note: 'я'.repeat(400),
    tags: ['again'],
    listed: [
      ...[0, 1].map((n) => ({ list: `List ${(calls + n) % 30}`, position: n, note: null, at: null })),
      { list: 'Own', collection: `file-${calls % 20}`, position: null, note: null, at: null },
    ],
  }));
}

/** A collection as a file of our own has it; every other one fills itself. */
function collectionOf(number: number): imports.ImportedCollection {
  const rules = [{ field: 'year' as const, operator: 'gte' as const, value: 1900 + number }];
  return {
    id: `file-${number}`,
    name: `File ${number}`,
    description: null,
    cover: null,
    order: 'added',
    rules: number % 2 === 0 ? rules : null,
  };
}
