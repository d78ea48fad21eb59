import { expect } from 'chai';
import fc from 'fast-check';
import { type Reading, readFiles, rowsOf } from './index.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { fileOf, readAll } from './reading.test-support.ts';
import {
  critickerXml,
  delimited,
  facts,
  imdbList,
  imdbRatings,
  jellyfinJson,
  kinopoiskJson,
  kinopoiskTables,
  kinopoiskXls,
  letterboxdFiles,
  letterboxdList,
  letterboxdZip,
  otherTables,
  plexJson,
  plexXml,
  type Sample,
  traktZip,
  xlsxOf,
} from './samples.test-support.ts';

const samples: Sample[] = [
  ...[letterboxdZip(facts), traktZip(facts), letterboxdList(facts, 'list.csv'), ...letterboxdFiles(facts)],
  ...[imdbRatings(facts, 2017), imdbRatings(facts, 2024, 'it'), imdbList(facts, 'watchlist.csv')],
  ...[kinopoiskXls(facts), kinopoiskXls(facts, 'utf-8'), critickerXml(facts)],
  ...[...Object.values(kinopoiskTables), ...Object.values(kinopoiskJson), ...Object.values(otherTables)].map(
    (write) => write(facts),
  ),
  ...[jellyfinJson(facts), plexJson(facts), plexXml(facts)],
  xlsxOf([
    ['Title', 'Year', 'Watched'],
    ['Alien', 1979, '2024-03-04'],
  ]),
];

/** Reads all that there is to read; throws if anything else than a refusal happens. */
function exhaust(sample: Sample): Reading[] {
  const { tables } = readFiles([sample]);
  return tables.flatMap((table) => [...rowsOf(table)]);
}

/** A share of the tries, always the same; in deep runs all, others each time. */
function rounds(usually: number, deeply: number): { numRuns: number; seed?: number } {
  return process.env.CINE_DEEP === '1' ? { numRuns: deeply } : { numRuns: usually, seed: 1 };
}

describe('Whatever is given', () => {
  it('is read or refused: random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void exhaust({ name: 'x', bytes })),
      rounds(50, 500),
    );
  });

  it('is read or refused: texts of the signs that files are made of', () => {
    const signs = fc.constantFrom(
      ...[
        '"',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r\n',
        '{',
        '}',
        '[',
        ']',
        ':',
        '<',
        '>',
        '<table>',
        '<tr>',
        '<td>',
      ],
      ...[
        '</table>',
        'title',
        'Year',
        'Name',
        'rating',
        '1979',
        'tt0078748',
        '2024-01-02',
        '8',
        '&amp;',
        '=',
        "'",
      ],
      ...['\ufeff', '\u001f', '@', 'сериал', 'Фильм', '★', '(', ')', '-', ' '],
    );
    const texts = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => void exhaust(fileOf(text))),
      rounds(100, 2000),
    );
  });

  it('is read or refused: samples with bytes changed, taken out or cut off', () => {
    const change = fc.record({
      sample: fc.constantFrom(...samples),
      places: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }),
      from: fc.nat(),
      cut: fc.nat({ max: 50 }),
    });
    fc.assert(
      fc.property(change, ({ sample, places, from, cut }) => {
        const bytes = Uint8Array.from(sample.bytes);
        for (const [at, byte] of places) bytes[at % bytes.length] = byte;
        const start = from % bytes.length;
        const rest = Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(start + cut)]);
        exhaust({ name: sample.name, bytes: rest });
      }),
      rounds(100, 1000),
    );
  });
});

const titles = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter(
    (text) => /^[\p{L}"',;&<>!?. ]+$/u.test(text) && /\p{L}{2}/u.test(text) && !/, \S{1,3}$/.test(text),
  );

describe('A table', () => {
  it('that is written and read again is the same, whatever parts its cells', () => {
    const rows = fc.array(
      fc.record({
        title: titles,
        year: fc.integer({ min: 1900, max: 2030 }),
        stars: fc.integer({ min: 1, max: 10 }),
      }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (all, delimiter, end) => {
          const cells = all.map(({ title, year, stars }) => [title, year, stars / 2]);
          const { rows: parsed } = readAll(
            fileOf(delimited([['Title', 'Year', 'Rating5'], ...cells], delimiter, end)),
          );
          const got = parsed.map(({ movie, says }) => [movie.titles[0], movie.year, says.rating?.value]);
          expect(got).to.deep.equal(all.map(({ title, year, stars }) => [title, year, stars * 10]));
        },
      ),
    );
  });

  it('is understood the same in any order of its rows', () => {
    const tables = samples.flatMap((sample) => readFiles([sample]).tables);
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.infiniteStream(fc.nat()), (table, keys) => {
        const order = [...table.packed.keys()].map((at) => [keys.next().value as number, at] as const);
        order.sort(([one], [other]) => one - other);
        const packed = order.map(([, at]) => table.packed[at]!);
        expect(guessMapping({ ...table, packed }, table.file).mapping).to.deep.equal(
          guessMapping(table, table.file).mapping,
        );
      }),
    );
  });
});

describe('How a table is read', () => {
  const table = () =>
    readAll(fileOf('What,When,How much\nAlien,3/4/2024,4\nHeat,5/6/2024,3\n', 'mine.csv')).tables[0]!;

  it('is guessed with doubts, and shown with samples', () => {
    expect(table()).to.deep.include({
      columns: ['What', 'When', 'How much'],
      samples: [
        ['Alien', 'Heat'],
        ['3/4/2024', '5/6/2024'],
        ['4', '3'],
      ],
      doubts: ['columns', 'tells', 'day-or-month'],
      source: null,
    });
  });

  it('can be corrected: columns, what it tells, the scale, the order of day and month', () => {
    const rows = [
      ...rowsOf(table(), {
        roles: ['title', 'watchedAt', 'rating'],
        tells: 'watches',
        ratingScale: 5,
        dayFirst: false,
        list: '',
      }),
    ];
    expect(rows[0]).to.deep.include({
      says: { watched: [{ date: '2024-03-04' }], rating: { value: 80, at: null } },
    });
    expect([...rowsOf(table(), { ...table().mapping, tells: 'nothing' })]).to.deep.equal([]);
  });

  it('has days first if one of them can be no month, and last likewise', () => {
    const mappingOf = (days: string[]) =>
      readAll(fileOf(`Title,Watched date\n${days.map((day) => `Alien,${day}\n`).join('')}`)).tables[0]!;
    expect(mappingOf(['3/4/2024', '13/4/2024']).mapping.dayFirst).to.equal(true);
    expect(mappingOf(['3/4/2024', '4/13/2024']).mapping.dayFirst).to.equal(false);
    expect(mappingOf(['3/4/2024']).doubts).to.deep.equal(['day-or-month']);
  });

  it('may name its delimiter, have cells without a header, and lack others', () => {
    const { tables, rows } = readAll(fileOf('sep=|\nTitle|Year\nAlien|1979|more\nHeat\n'));
    expect(tables[0]!.columns).to.deep.equal(['Title', 'Year', '3']);
    expect(rows.map(({ line, movie }) => [line, movie.titles[0], movie.year])).to.deep.equal([
      [3, 'Alien', 1979],
      [4, 'Heat', null],
    ]);
  });

  it('has the scale that its ratings need, or that its header says', () => {
    const scaleOf = (header: string, ...ratings: string[]) => {
      const { mapping, doubts } = readAll(
        fileOf(`Title,${header}\n${ratings.map((each) => `Alien,${each}\n`).join('')}`),
      ).tables[0]!;
      return [mapping.ratingScale, doubts];
    };
    expect(scaleOf('Rating', '3.5', '5')).to.deep.equal([5, []]);
    expect(scaleOf('Rating', '3', '5')).to.deep.equal([5, ['rating-scale']]);
    expect(scaleOf('Rating', '3', '8')).to.deep.equal([10, []]);
    expect(scaleOf('Rating', '3', '78')).to.deep.equal([100, []]);
    expect(scaleOf('Rating10', '3', '5')).to.deep.equal([10, []]);
    expect(scaleOf('Rating', '3/10', '5/10')).to.deep.equal([10, []]);
  });

  it('is told as it goes', () => {
    const steps: number[] = [];
    const files = [letterboxdZip(facts), fileOf('Title\nAlien\n')];
    readFiles(files, (bytes, of) => steps.push(bytes / of));
    expect(steps).to.deep.equal(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).to.equal(1);
  });

  it('knows episodes in the history of a streaming service', () => {
    const text = 'Title,Date\n"Dark: Season 1: Secrets","1/2/24"\n"Mission: Impossible","1/13/24"\n';
    const { rows, leftOut } = readAll(fileOf(text, 'NetflixViewingHistory.csv'));
    expect(leftOut.map((each) => each.leftOut)).to.deep.equal(['episode']);
    expect(rows[0]).to.deep.include({ says: { watched: [{ date: '2024-01-13' }] } });
  });
});
