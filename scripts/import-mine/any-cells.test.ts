import { importedMovieSchema, matchImported } from '@cine/contract/operations/watching/imports';
import { type Mapping, readFiles, roles, rowsOf } from '@cine/import-reader';
import { delimited } from '@cine/import-reader/samples';
import { matchNamed, nameMovies, planImport } from '@cine/import-run';
import { expect } from 'chai';
import fc from 'fast-check';

/** What spreadsheets and exports have in cells, and what nobody would expect there. */
const cell = fc.oneof(
  fc.constantFrom(
    ...',yes,no,8,4.5,73,-1,1e308,1979,0,2024-03-04,31/12/1999 23:59,9999999999,tt0078748,tmdb://348'.split(
      ',',
    ),
    ...'Blu-ray|watched|planned|a, b; c|["x","y"]|=1+1|<b>loud</b>|&#128512;|  '.split('|'),
  ),
  fc
    .tuple(fc.constantFrom('7', 'x', 'ж', '😀', 'a, ', '. ', '<p>'), fc.integer({ min: 1, max: 700 }))
    .map(([of, times]) => of.repeat(times)),
  fc.string({ maxLength: 40 }),
);

/** All but those by which a row isn't about a movie. */
const columns = roles
  .filter((role) => role !== 'type' && role !== 'series' && role !== 'episode')
  .flatMap((role) => (role === 'title' ? [role, role, role] : [role]));

const kinds: Mapping['tells'][] = ['watches', 'ratings', 'watchlist', 'list', 'likes', 'notes', 'shelf'];

describe('Rows', () => {
  it('are such that a call takes them, whatever their cells say', async () => {
    const header = ['Title', 'Year', 'Rating', ...columns.slice(3).map((_, at) => `Column ${at}`)];
    const first = ['Alien', '1979', '8', ...columns.slice(3).map(() => 'x')];
    let namedCount = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(...columns.map(() => cell)), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...kinds),
        fc.constantFrom<Mapping['ratingScale']>(5, 10, 20, 100),
        fc.boolean(),
        async (rows, tells, ratingScale, dayFirst) => {
          const bytes = new TextEncoder().encode(delimited([header, first, ...rows]));
          const [table] = readFiles([{ name: 'mine.csv', bytes }]).tables;
          if (!table) return;
          const mapping = { roles: columns, tells, ratingScale, dayFirst, list: 'Mine' };
          const named = nameMovies(rowsOf(table, mapping));
          const { matches } = await matchNamed(named, async ({ movies }) => ({
            matches: matchImported.input.parse({ movies }).movies.map((_, at) => ({
              kind: 'matched' as const,
              movieId: at + 1,
              by: 'title' as const,
            })),
            movies: [],
            here: { seen: [], rated: [], wanted: [] },
          }));
          const { parts } = planImport(named, matches, { importId: 'mine', source: 'table' });
          for (const movie of parts.flat()) importedMovieSchema.parse(movie);
          namedCount += named.length;
        },
      ),
    );
    expect(namedCount).to.be.greaterThan(100);
  });
});
