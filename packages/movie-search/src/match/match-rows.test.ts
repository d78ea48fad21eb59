import { expect } from 'chai';
import fc from 'fast-check';
import { buildIndex } from '../inverted-index/search-index.ts';
import { movieOf } from '../movie.test-support.ts';
import type { Movie } from '../movie.ts';
import { matchRows } from './match-rows.ts';
import type { NamedMovie } from './named-movie.ts';

const movies: Movie[] = [
  movieOf(603, 'The Matrix', {
    year: 1999,
    titles: { fr: 'Matrix', ru: 'Матрица' },
    directors: ['Lana Wachowski'],
  }),
  movieOf(807, 'Se7en', { year: 1995, titles: { fr: 'Seven', ru: 'Семь' } }),
  movieOf(510, "L'Avventura", { year: 1960, titles: { ru: 'Приключение' } }),
  movieOf(1585, 'Pride & Prejudice', { year: 2005, titles: { fr: 'Orgueil et Préjugés' } }),
  movieOf(161, "Ocean's Eleven", { year: 2001, titles: { ru: 'Одиннадцать друзей Оушена' } }),
  movieOf(1367, 'Rocky II', { year: 1979, titles: { ru: 'Рокки 2' } }),
  movieOf(1366, 'Rocky III', { year: 1982 }),
  movieOf(194, 'Amélie', { year: 2001, originalTitle: 'Le Fabuleux Destin d’Amélie Poulain' }),
  movieOf(77, 'Six Degrees of Celebration', { year: 2010, originalTitle: 'Ёлки', titles: { ru: 'Ёлки' } }),
  movieOf(11, 'Star Wars', { year: 1977, directors: ['George Lucas'] }),
  movieOf(1891, 'The Empire Strikes Back', { year: 1980, directors: ['Irvin Kershner'] }),
  movieOf(19913, '(500) Days of Summer', { year: 2009 }),
  movieOf(422, '8½', { year: 1963 }),
  movieOf(583, 'Life of Brian', { year: 1979 }),
  movieOf(149871, 'The Tale of the Princess Kaguya', { year: 2013, originalTitle: 'かぐや姫の物語' }),
  movieOf(9040, 'Serpico', { year: 1973 }),
  movieOf(23942, 'Paradise', { year: 1982 }),
  movieOf(329865, 'Arrival', { year: 2016 }),
  movieOf(20, 'Day', { year: 2014, originalTitle: 'День', titles: { ru: 'День' } }),
  movieOf(935, 'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, at Last in Colours', {
    year: 1964,
  }),
];
const segments = [buildIndex(movies)];

const rowOf = (
  title: string | string[],
  year: number | null,
  more: Partial<NamedMovie> = {},
): NamedMovie => ({
  titles: [title].flat(),
  year,
  tmdbId: null,
  imdbId: null,
  directors: [],
  ...more,
});
const match = (row: NamedMovie, all = segments) => matchRows(all, [row])[0]!;
const byTitle = (movieId: number) => ({ kind: 'matched', movieId, by: 'title' });
const notFound = { kind: 'not-found' };

describe('A row of another service', () => {
  it('is matched by a title in any language, however it is written', () => {
    const written: [titles: string | string[], year: number | null, movieId: number][] = [
      ['Matrix, The', 1999, 603],
      ['the matrix', 1999, 603],
      ['Matrix, The (1999)', null, 603],
      ['Matrix (1999), The', null, 603],
      ['Матрица', 1999, 603],
      ['Seven (a.k.a. Se7en)', 1995, 807],
      ['Seven (a.k.a. Se7en) (1995)', null, 807],
      ["Avventura, L' (Adventure, The) (1960)", null, 510],
      ['Avventura', 1960, 510],
      ['Pride and Prejudice', 2005, 1585],
      ['Orgueil & prejuges', 2005, 1585],
      ['Oceans 11', 2001, 161],
      ['11 друзей Оушена', 2001, 161],
      ['Rocky 2', 1979, 1367],
      ['Рокки II', 1979, 1367],
      ['  LE FABULEUX DESTIN D\u00a0AMELIE POULAIN ', 2001, 194],
      ['Елки', 2010, 77],
      ['Ёлки / Six Degrees of Celebration', 2010, 77],
      ['Star Wars: Episode V - The Empire Strikes Back', 1980, 1891],
      ["Monty Python's Life of Brian", 1979, 583],
      ['(500) Days of Summer (2009)', null, 19913],
      ['8 1/2 (8½) (1963)', null, 422],
      ['Tale of Princess Kaguya, The (Kaguyahime no monogatari) (2013)', null, 149871],
      [['Нечто неизвестное', 'かぐや姫の物語'], 2013, 149871],
    ];
    for (const [titles, year, movieId] of written)
      expect(match(rowOf(titles, year)), String(titles)).to.deep.equal(byTitle(movieId));
  });

  it('is of the same year or a neighbouring one', () => {
    expect(match(rowOf('Serpico', 1974))).to.deep.equal(byTitle(9040));
    expect(match(rowOf('Serpico', 1975))).to.deep.equal(notFound);
    expect(match(rowOf('Serpico', null))).to.deep.equal(byTitle(9040));
  });

  it('is asked about when a movie has its title and director, but another year', () => {
    const lucas = { directors: ['Lucas, George'] };
    expect(match(rowOf('Star Wars', 1979, lucas))).to.deep.equal({ kind: 'ambiguous', candidates: [11] });
    expect(match(rowOf('Star Wars', 1999, lucas))).to.deep.equal(notFound);
  });

  it('may be mistyped, but not into another word', () => {
    expect(match(rowOf('Rocki II', 1979))).to.deep.equal(byTitle(1367));
    expect(match(rowOf('The Empire Srtikes Back', 1981))).to.deep.equal(byTitle(1891));
    const long = 'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, at Lats in Colours';
    expect(match(rowOf(long, 1964))).to.deep.equal(byTitle(935));
    expect(match(rowOf('Parasite', 1982))).to.deep.equal({ kind: 'ambiguous', candidates: [23942] });
    expect(match(rowOf('Paradises', 1982))).to.deep.equal({ kind: 'ambiguous', candidates: [23942] });
    expect(match(rowOf('Rocky II', 1982))).to.deep.equal(notFound);
    expect(match(rowOf('The Arrival', null))).to.deep.equal({ kind: 'ambiguous', candidates: [329865] });
    expect(match(rowOf('The Den', 2013))).to.deep.equal({ kind: 'ambiguous', candidates: [20] });
  });

  it('without a year is matched by a long title that is mistyped or lacks its article, not by a short one', () => {
    expect(match(rowOf('Empire Strikes Back', null))).to.deep.equal(byTitle(1891));
    expect(match(rowOf('The Empire Srtikes Back', null))).to.deep.equal(byTitle(1891));
    expect(match(rowOf('Matrix', null), [buildIndex([movieOf(1, 'The Matrix')])])).to.deep.equal({
      kind: 'ambiguous',
      candidates: [1],
    });
    expect(match(rowOf('Parasise', null))).to.deep.equal({ kind: 'ambiguous', candidates: [23942] });
    expect(match(rowOf('The Life of Brian', null))).to.deep.equal({ kind: 'ambiguous', candidates: [583] });
  });

  it('that is what stands before "or:" is asked about, and so it is between equals', () => {
    const candidates = [935];
    for (const title of ['Dr. Strangelove', 'Doctor Strangelove'])
      expect(match(rowOf(title, 1964)), title).to.deep.equal({ kind: 'ambiguous', candidates });
    expect(match(rowOf('Dr. Strangelove', 1967))).to.deep.equal(notFound);
    const other = movieOf(936, 'Dr. Strangelove ou : Comment j’ai appris', { year: 1964 });
    const all = [buildIndex([...movies, other])];
    expect(match(rowOf('Dr. Strangelove', 1964), all)).to.deep.equal({
      kind: 'ambiguous',
      candidates: [935, 936],
    });
  });

  it('of another part of a series is asked about', () => {
    const candidates = [11];
    expect(match(rowOf('Star Wars: The Clone Wars', 1977))).to.deep.equal({ kind: 'ambiguous', candidates });
    const lucas = { directors: ['George Lucas'] };
    expect(match(rowOf('Star Wars: A New Hope', 1977, lucas))).to.deep.equal(byTitle(11));
  });
});

describe('Remakes', () => {
  const heat = movieOf(1, 'Heat', { year: 1986, directors: ['Dick Richards'], titles: { ru: 'Жара' } });
  const remake = movieOf(2, 'Heat', { year: 1987, directors: ['Michael Mann'], titles: { ru: 'Жара' } });
  const namesake = movieOf(3, 'Heat', { year: 1987, directors: ['Paul Morrissey'] });
  const translated = movieOf(4, 'Inferno', { year: 1985, titles: { fr: 'Heat' } });
  const two = [buildIndex([heat, remake])];
  const three = [buildIndex([heat, remake, namesake])];

  it('are told apart by the year', () => {
    expect(match(rowOf('Heat', 1986), two)).to.deep.equal(byTitle(1));
    expect(match(rowOf('Heat', 1987), two)).to.deep.equal(byTitle(2));
    expect(match(rowOf('Heat', 1988), two)).to.deep.equal(byTitle(2));
    expect(match(rowOf('Heat', 1984), two)).to.deep.equal(notFound);
    expect(match(rowOf('Heat', null), two)).to.deep.equal({ kind: 'ambiguous', candidates: [1, 2] });
  });

  it('without a year are told apart by another title, an article or a director, otherwise asked about', () => {
    const ambiguousOf = (...candidates: number[]) => ({ kind: 'ambiguous', candidates });
    expect(match(rowOf(['Heat', 'Жара'], null), three)).to.deep.equal(ambiguousOf(1, 2, 3));
    expect(match(rowOf(['Жара', 'Heat'], null), [buildIndex([remake, namesake])])).to.deep.equal(byTitle(2));
    expect(match(rowOf('Жара', null), [buildIndex([remake, movieOf(5, 'Zhara')])])).to.deep.equal(byTitle(2));
    const withArticle = movieOf(6, 'The Heat', { year: 2013 });
    expect(match(rowOf('Heat', null), [buildIndex([heat, withArticle])])).to.deep.equal(byTitle(1));
    expect(match(rowOf('The Heat', null), [buildIndex([heat, withArticle])])).to.deep.equal(byTitle(6));
    const screaming = [movieOf(7, 'Kicking & Screaming'), movieOf(8, 'Kicking and Screaming')];
    expect(match(rowOf('Kicking & Screaming', null), [buildIndex(screaming)])).to.deep.equal(
      ambiguousOf(7, 8),
    );
    expect(match(rowOf('Heat', null, { directors: ['Michael Mann'] }), three)).to.deep.equal(byTitle(2));
  });

  it('of one year are told apart by directors or another title, and otherwise not at all', () => {
    expect(match(rowOf('Heat', 1987), three)).to.deep.equal({ kind: 'ambiguous', candidates: [2, 3, 1] });
    expect(match(rowOf('Heat', 1987, { directors: ['Morrissey, P.'] }), three)).to.deep.equal(byTitle(3));
    expect(match(rowOf('Heat', null, { directors: ['Майкл Манн'] }), three)).to.deep.equal(byTitle(2));
    expect(match(rowOf(['Жара', 'Heat'], 1987), three)).to.deep.equal(byTitle(2));
  });

  it('by directors that nobody names are asked about', () => {
    const other = { directors: ['Ang Lee'] };
    expect(match(rowOf('Heat', 1987, other), three)).to.deep.equal({
      kind: 'ambiguous',
      candidates: [2, 3, 1],
    });
    expect(match(rowOf('Heat', 1986, other), two)).to.deep.equal({ kind: 'ambiguous', candidates: [1, 2] });
  });

  it("aren't taken for a movie of the year whose translation is equal by chance", () => {
    const all = [buildIndex([heat, translated])];
    expect(match(rowOf('Heat', 1985), all)).to.deep.equal({ kind: 'ambiguous', candidates: [4, 1] });
    expect(match(rowOf(['Heat', 'Something Else'], 1985), [buildIndex([translated])])).to.deep.equal({
      kind: 'ambiguous',
      candidates: [4],
    });
  });

  it('are at most five candidates, the best first', () => {
    const many = Array.from({ length: 9 }, (_, at) => movieOf(at, 'Home', { year: 2000, popularity: at }));
    expect(match(rowOf('Home', 2000), [buildIndex(many)])).to.deep.equal({
      kind: 'ambiguous',
      candidates: [8, 7, 6, 5, 4],
    });
  });
});

describe('Ids of a row', () => {
  const movieOfImdbId = (imdbId: string) => ({ tt0133093: 603, tt0114369: 807, tt1: 999 })[imdbId] ?? null;
  const ids = { movieOfImdbId, hasImdbId: (id: number) => id === 603, isOfTmdb: (id: number) => id !== 77 };
  const named = (row: NamedMovie) => matchRows(segments, [row], ids)[0];

  it('count whatever its title says', () => {
    expect(named(rowOf('黑客帝国', 2020, { tmdbId: 603 }))).to.deep.equal({
      kind: 'matched',
      movieId: 603,
      by: 'tmdb',
    });
    expect(named(rowOf('Serpico', 1973, { imdbId: 'tt0133093' }))).to.deep.equal({
      kind: 'matched',
      movieId: 603,
      by: 'imdb',
    });
  });

  it('that the catalogue lacks leave the title for a movie without such ids, and ask about another', () => {
    for (const ids of [{ imdbId: 'tt5' }, { imdbId: 'tt1' }, { tmdbId: -1, imdbId: '' }])
      expect(named(rowOf('Serpico', 1973, ids))).to.deep.equal(byTitle(9040));
    expect(named(rowOf('Ёлки', 2010, { tmdbId: 5 }))).to.deep.equal(byTitle(77));
    for (const ids of [{ tmdbId: 5 }, { imdbId: 'tt5' }, { tmdbId: 5, imdbId: 'nonsense' }])
      expect(named(rowOf('The Matrix', 1999, ids))).to.deep.equal({
        kind: 'ambiguous',
        candidates: [603],
      });
    expect(named(rowOf('The Matrix', 1999, { imdbId: 'nonsense' }))).to.deep.equal(byTitle(603));
  });

  it('of two movies are decided by the title, or asked about', () => {
    const two = { tmdbId: 603, imdbId: 'tt0114369' };
    expect(named(rowOf('Se7en', 1995, two))).to.deep.equal({ kind: 'matched', movieId: 807, by: 'imdb' });
    expect(named(rowOf('Matrix', 1999, two))).to.deep.equal({ kind: 'matched', movieId: 603, by: 'tmdb' });
    expect(named(rowOf('Serpico', 1973, two))).to.deep.equal({ kind: 'ambiguous', candidates: [603, 807] });
  });
});

describe('Segments', () => {
  it('hold the newer entry of a movie the later they are', () => {
    const renamed = movieOf(9040, 'Frank Serpico', { year: 1974 });
    const all = [...segments, buildIndex([renamed])];
    expect(match(rowOf('Serpico', 1973), all)).to.deep.equal(notFound);
    expect(match(rowOf('Frank Serpico', 1974), all)).to.deep.equal(byTitle(9040));
  });

  it('and rows give the same matches in any order', () => {
    const words = fc.constantFrom('The', 'Heat', 'Жара', 'Home', 'II', '2', 'Alone');
    const title = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    const year = fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: null });
    const facts = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), title, title, year), {
      selector: ([id]) => id,
      minLength: 2,
      maxLength: 12,
    });
    const rows = fc.array(fc.tuple(fc.array(title, { maxLength: 2 }), year), { maxLength: 6 });
    fc.assert(
      fc.property(facts, rows, (all, parsedRows) => {
        const made = all.map(([id, name, other, of]) =>
          movieOf(id, name, { originalTitle: other, year: of }),
        );
        const parts = [buildIndex(made.slice(0, 3)), buildIndex(made.slice(3, 6)), buildIndex(made.slice(6))];
        const some = parsedRows.map(([titles, of]) => rowOf(titles, of));
        const matches = matchRows(parts, some);
        expect(matchRows(parts.toReversed(), some.toReversed()).toReversed()).to.deep.equal(matches);
      }),
    );
  });
});

describe("A movie's own facts", () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'Heat',
      'Heat, The',
      'The Heat',
      'Heat (1995)',
      'Жара',
      'Zhara',
      'Heat: Part 2',
      'Heat II',
      'The',
    ),
  );
  const director = fc.constantFrom('Michael Mann', 'M. Mann', 'Paul Mann', 'Майкл Манн', 'Ang Lee');
  const facts = fc.record({
    title: text,
    originalTitle: text,
    titles: fc.record({ fr: text, ru: text }, { requiredKeys: [] }),
    year: fc.option(fc.integer({ min: 1994, max: 1997 }), { nil: null }),
    directors: fc.array(director, { maxLength: 2 }),
  });

  it('match it, or are ambiguous with an equal one, but never match another', () => {
    const all = fc.array(facts, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        all,
        fc.nat(),
        fc.subarray(['title', 'originalTitle', 'fr', 'ru'] as const),
        (made, at, kinds) => {
          const catalogue = made.map((each, id) => movieOf(id, each.title, each));
          const own = catalogue[at % catalogue.length]!;
          const titlesByKind = { title: own.title, originalTitle: own.originalTitle, ...own.titles };
          const titles = kinds.flatMap((kind) => titlesByKind[kind] ?? []);
          const result = match(rowOf(titles, own.year, { directors: own.directors }), [
            buildIndex(catalogue),
          ]);
          if (result.kind === 'matched') expect(result.movieId).to.equal(own.id);
          else if (result.kind === 'ambiguous' && result.candidates.length < 5)
            expect(result.candidates).to.include(own.id);
          else if (result.kind === 'not-found')
            for (const title of titles) expect(title.trim()).to.match(/^\P{L}*$/u);
        },
      ),
    );
  });
});

describe('A hostile row', () => {
  it('is answered, and soon', () => {
    const hostile = [
      'a'.repeat(10_000),
      'a '.repeat(5_000),
      '('.repeat(10_000),
      ', The'.repeat(2_000),
      ' '.repeat(10_000),
      '\u0000\u0001\u001b[31m\u202e',
      '\u0301'.repeat(10_000),
      'ix'.repeat(5_000),
      'one hundred '.repeat(1_000),
      "'s: - – / ".repeat(1_000),
      '千'.repeat(10_000),
      '\ud800',
      '',
    ];
    const rows = hostile.flatMap((title) => [
      rowOf(title, 1999, { directors: Array.from({ length: 1_000 }, () => title), imdbId: title }),
      rowOf(
        Array.from({ length: 1_000 }, () => title),
        Number.NaN,
        { tmdbId: Number.NaN },
      ),
      rowOf(`The Matrix${title}`, Number.MAX_VALUE, { tmdbId: -0.5 }),
    ]);
    const start = performance.now();
    const matches = matchRows(segments, rows);
    expect(performance.now() - start).to.be.below(2_000);
    for (const { kind } of matches) expect(kind).to.be.oneOf(['matched', 'ambiguous', 'not-found']);
    expect(matchRows(segments, [])).to.deep.equal([]);
    expect(matchRows([], [rowOf('The Matrix', 1999)])).to.deep.equal([notFound]);
    expect(matchRows([buildIndex([])], [rowOf('The Matrix', 1999)])).to.deep.equal([notFound]);
  });
});
