import type { NamedMovie, When } from '@cine/import-reader';
import fc from 'fast-check';
import type { OwnMovie } from './own-movie.ts';
import { betweenNotes } from './texts.ts';

/** What spreadsheets, tags, quotes and columns of ratings could be confused by. */
const pieces = [
  ...[
    '=1+1',
    '+1',
    '-30-',
    '@home',
    "'=x",
    '="x"',
    '＝1',
    "''+",
    '"quoted"',
    'a,b',
    ';',
    "'71",
    '10/10',
    '7',
  ],
  ...['<b>bold</b>', '&amp;', 'Tom & Jerry', 'I <3 it', 'x > y', '<br', 'é', 'Чужой', '😀', 'fin.', '#1'],
  ...['https://medium.com/@john.doe/x', 'lea@exemple.fr,', 'ann@example.org', 'n/a', 'N/A'],
];
const titles = [
  ...['Alien', '+1', '-30-', '@Suicide Room', '=', 'Чужой', 'Amélie', '1917', "'71", '"Heroes"', '[REC]'],
  ...[
    'The Good, the Bad and the Ugly',
    'What’s Up, Doc?',
    'X; Y',
    'M*A*S*H',
    'Fahrenheit 9/11',
    'N/A',
    'me@home.tv',
  ],
];

const text = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n')), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) => parts.flat().join('').trim());
const dayAgo = fc.integer({ min: 1, max: 15_000 });
const when: fc.Arbitrary<NonNullable<When>> = fc.oneof(
  dayAgo.map((days) => ({ date: new Date(days * 86_400_000).toISOString().slice(0, 10) })),
  fc
    .tuple(dayAgo, fc.integer({ min: 0, max: 86_399_999 }))
    .map(([days, ms]) => ({ instant: new Date(days * 86_400_000 + ms).toISOString() })),
);
const at = fc.option(when);
const tag = fc.constantFrom(
  ...[
    'ship',
    'with Ann',
    '=tag',
    '2024',
    'été',
    '+',
    'rainy, cold',
    'noir; neo',
    'a "must"',
    '"x", "y"',
    'n/a',
  ],
  ...['with lea@exemple.fr'],
);

const movie = (id: number): fc.Arbitrary<NamedMovie> =>
  fc.record({
    titles: fc.uniqueArray(fc.constantFrom(...titles), { minLength: 1, maxLength: 2 }),
    year: fc.option(fc.integer({ min: 1880, max: 2030 })),
    tmdbId: fc.constant(id),
    imdbId: fc.constant(`tt${String(id).padStart(7, '0')}`),
    directors: fc.uniqueArray(fc.constantFrom('Ridley Scott', 'Андрей Тарковский', "O'Neil"), {
      maxLength: 2,
    }),
  });

const tags = fc.uniqueArray(tag, { minLength: 1, maxLength: 4 });
/** What several imports wrote of a movie, one note behind the other. */
const notes = fc
  .uniqueArray(text(6), { minLength: 1, maxLength: 3 })
  .map((several) => several.join(betweenNotes));
/** What stands somewhere, with what is written of it there. */
const place = <Said extends object>(parts: { [Part in keyof Said]: fc.Arbitrary<Said[Part]> }) =>
  fc
    .tuple(fc.record<Said>(parts), fc.record({ note: text(3), tags }, { requiredKeys: [] }))
    .map(([one, words]) => ({ ...one, ...words }));

const says: fc.Arbitrary<OwnMovie['says']> = fc
  .record(
    {
      watched: fc.array(fc.option(when), { minLength: 1, maxLength: 5 }),
      rating: fc.record({ value: fc.integer({ min: 0, max: 100 }), at }),
      wanted: place({ at }),
      listed: fc.uniqueArray(
        place({
          list: fc.constantFrom('For a rainy day', 'Watchlist', 'Likes', '=Sum', 'Été / hiver', 'дом'),
          position: fc.option(fc.integer({ min: 1, max: 500 })),
          at,
        }).map(({ note = null, ...rest }) => ({ ...rest, note })),
        { selector: ({ list }) => list, maxLength: 3 },
      ),
      liked: place({ at }),
      note: notes,
      tags,
      owned: place({ medium: fc.option(fc.constantFrom('Blu-ray', 'DVD', '4K; steelbook', '=')), at }),
    },
    { requiredKeys: [] },
  )
  .map(({ listed = [], ...rest }) => ({ ...rest, listed }));

/** Movies with all that can be said of one, texts of the odd kind included. */
export const ownMovies: fc.Arbitrary<OwnMovie[]> = fc
  .array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 })
  .chain((ids) => fc.tuple(...[...new Set(ids)].map((id) => fc.record({ movie: movie(id), says }))));
