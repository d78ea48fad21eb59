import type { NamedMovie, When } from '@cine/import-reader';
import fc from 'fast-check';
import type { OwnMovie } from './own-movie.ts';

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
];
const titles = [
  ...['Alien', '+1', '-30-', '@Suicide Room', '=', 'Чужой', 'Amélie', '1917', "'71", '"Heroes"', '[REC]'],
  ...['The Good, the Bad and the Ugly', 'What’s Up, Doc?', 'X; Y', 'M*A*S*H', 'Fahrenheit 9/11'],
];

const text = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n')), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) => parts.flat().join('').trim());
const dayAgo = fc.integer({ min: 0, max: 15_000 });
const when: fc.Arbitrary<NonNullable<When>> = fc.oneof(
  dayAgo.map((days) => ({ date: new Date(days * 86_400_000).toISOString().slice(0, 10) })),
  fc
    .tuple(dayAgo, fc.integer({ min: 0, max: 86_399_999 }))
    .map(([days, ms]) => ({ instant: new Date(days * 86_400_000 + ms).toISOString() })),
);
const at = fc.option(when);
const tag = fc.constantFrom('ship', 'with Ann', '=tag', '2024', 'été', '+');

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

const says: fc.Arbitrary<OwnMovie['says']> = fc
  .record(
    {
      watched: fc.array(fc.option(when), { minLength: 1, maxLength: 5 }),
      rating: fc.record({ value: fc.integer({ min: 0, max: 100 }), at }),
      wanted: fc.record({ at }),
      listed: fc.uniqueArray(
        fc.record({
          list: fc.constantFrom('For a rainy day', 'Watchlist', 'Likes', '=Sum', 'Été / hiver', 'дом'),
          position: fc.option(fc.integer({ min: 1, max: 500 })),
          note: fc.option(text(3)),
          at,
        }),
        { selector: ({ list }) => list, maxLength: 3 },
      ),
      liked: fc.record({ at }),
      note: text(6),
      tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 4 }),
      notes: fc.record({ wanted: text(3), liked: text(3), owned: text(3) }, { requiredKeys: [] }),
      owned: fc.record({ medium: fc.option(fc.constantFrom('Blu-ray', 'DVD', '4K; steelbook', '=')), at }),
    },
    { requiredKeys: [] },
  )
  .map(({ listed = [], notes = {}, ...rest }) => {
    const placed = Object.entries(notes).filter(([place]) => place in rest);
    const [first] = placed;
    return {
      ...rest,
      listed,
      ...(first && { notes: Object.fromEntries(placed), note: rest.note ?? first[1] }),
    };
  });

/** Movies with all that can be said of one, texts of the odd kind included. */
export const ownMovies: fc.Arbitrary<OwnMovie[]> = fc
  .array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 })
  .chain((ids) => fc.tuple(...[...new Set(ids)].map((id) => fc.record({ movie: movie(id), says }))));
