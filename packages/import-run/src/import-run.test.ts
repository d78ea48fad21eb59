import { writeFiles } from '@cine/export-writer';
import { type NamedMovie, type Row, type RowContent, readFiles, rowsOf } from '@cine/import-reader';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  type ApplyInput,
  applyRun,
  choicesOfHere,
  comingLists,
  countHere,
  countMatches,
  countRun,
  isOfLeftList,
  type Kept,
  keyOfNamed,
  leftAfter,
  listsOfFiles,
  type Match,
  matchNamed,
  nameMovies,
  ownListsAmong,
  planImport,
  reportCsv,
  reportOf,
  rowsAtOnce,
  rowsUsed,
  sourcesOf,
} from './index.ts';
import { nothingAdded } from './run.ts';

const nobody: NamedMovie = { titles: [], year: null, tmdbId: null, imdbId: null, directors: [] };
const row = (tmdbId: number, says: RowContent, line = 1, file = 'a.csv'): Row => ({
  file,
  line,
  says,
  movie: { ...nobody, titles: [`Movie ${tmdbId}`], tmdbId },
});
const rated = (tmdbId: number, value: number) => row(tmdbId, { rating: { value, at: null } }, tmdbId);
const matchOf = (movieId: number): Match => ({ kind: 'matched', movieId, by: 'tmdb' });
const about = { importId: 'one', source: 'table' as const };

const nothing = { seen: [], rated: [], wanted: [] };

describe('Movies that rows name', () => {
  it('are asked for once each', () => {
    const named = nameMovies([
      rated(1, 50),
      row(1, { liked: { at: null } }),
      rated(2, 60),
      { file: 'a.csv', line: 9, leftOut: 'series' },
    ]);
    expect(named.map(({ rows }) => rows.length)).to.deep.equal([2, 1]);
  });

  it('are found in calls of as many as one takes, which go on where they were interrupted', async () => {
    const named = nameMovies(Array.from({ length: 1201 }, (_, at) => rated(at + 1, 50)));
    const sizes: number[] = [];
    let isBroken = true;
    const ask = async ({ movies }: { movies: NamedMovie[] }) => {
      if (sizes.length === 2 && isBroken) throw new Error('offline');
      sizes.push(movies.length);
      const ids = movies.map(({ tmdbId }) => tmdbId!);
      const here = { ...nothing, seen: ids.filter((id) => id % 400 === 0) };
      return { matches: ids.map(matchOf), movies: ids.map((movieId) => ({ movieId })), here };
    };
    let soFar: Awaited<ReturnType<typeof matchNamed<{ movieId: number }>>> | undefined;
    const onMatched = (matched: typeof soFar) => {
      soFar = matched;
    };
    await matchNamed(named, ask, { onMatched }).catch(() => {
      isBroken = false;
    });
    expect([soFar!.matches.length, soFar!.cards.length]).to.deep.equal([2 * rowsAtOnce, 2 * rowsAtOnce]);
    const { matches, here } = await matchNamed(named, ask, { former: soFar! });
    expect(here).to.deep.equal({ ...nothing, seen: [400, 800, 1200] });
    expect(sizes).to.deep.equal([500, 500, 201]);
    expect(matches.map((match) => match.kind === 'matched' && match.movieId)).to.deep.equal(
      named.map(({ movie }) => movie.tmdbId),
    );
  });

  it('are counted as what they are', () => {
    const several: Match = { kind: 'ambiguous', candidates: [1, 2] };
    expect(countMatches([matchOf(3), several, matchOf(4), matchOf(3), { kind: 'not-found' }])).to.deep.equal({
      matched: 2,
      ambiguous: 1,
      'not-found': 1,
    });
  });

  it('are chosen among equals where the account has one of them', () => {
    const several = (...candidates: number[]): Match => ({ kind: 'ambiguous', candidates });
    const matches = [several(1, 2), several(2, 3), several(4, 5), matchOf(1)];
    const choices = choicesOfHere(matches, { seen: [1, 2], rated: [1], wanted: [3] });
    expect([...choices]).to.deep.equal([]);
    const fewer = choicesOfHere(matches, { seen: [1], rated: [1], wanted: [3] });
    expect([...fewer]).to.deep.equal([
      [0, 1],
      [1, 3],
    ]);
  });

  it('stay left out where they were, until another movie is chosen', () => {
    const several: Match = { kind: 'ambiguous', candidates: [1, 2] };
    const named = nameMovies([rated(1, 50), rated(2, 50), rated(3, 50)]);
    const movies = named.map(({ movie }) => movie);
    const matches = [several, several, matchOf(3)];
    const left = leftAfter([], movies, matches, new Map([[1, 2]]));
    expect(left).to.deep.equal([keyOfNamed(movies[0]!)]);
    const choices = choicesOfHere(matches, { ...nothing, seen: [1] }, (at) =>
      left.includes(keyOfNamed(movies[at]!)),
    );
    expect([...choices]).to.deep.equal([[1, 1]]);
    expect(leftAfter(left, movies, matches, new Map([[0, 1]]))).to.deep.equal([keyOfNamed(movies[1]!)]);
  });

  it('are no matches if some have no answer', async () => {
    const failed = await matchNamed(nameMovies([rated(1, 50)]), async () => ({
      matches: [],
      movies: [],
      here: nothing,
    })).catch((error: Error) => error.message);
    expect(failed).to.equal('Not every movie has an answer');
  });
});

const tag = fc
  .array(fc.constantFrom('a', 'é', '😀', ',', ';', '"', "'", '|', ' ', '[', '\\'), {
    minLength: 1,
    maxLength: 10,
  })
  .map((letters) => letters.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('A file of our own', () => {
  it('loses nothing: not one of 200 collections with one movie, nor a sign of a tag', () => {
    const tags = fc.uniqueArray(tag, { minLength: 1, maxLength: 10 });
    const place = fc.record({ note: fc.constantFrom(null, 'Mine, "all" of it; really'), tags });
    fc.assert(
      fc.property(tags, fc.array(place, { minLength: 200, maxLength: 200 }), (ofMovie, places) => {
        const movie = { ...nobody, titles: ['Alien'], year: 1979, tmdbId: 348 };
        const collections = places.map((_, at) => ({
          id: `c${at}`,
          name: `List ${at % 150}`,
          description: null,
          cover: null,
          order: 'added',
          visibility: 'private',
          rules: null,
        }));
        const at = { date: '2024-03-04' };
        const listed = places.map((words, n) => ({
          list: collections[n]!.name,
          collection: `c${n}`,
          position: n + 1,
          at,
          ...words,
        }));
        const files = writeFiles('json', [{ movie, says: { tags: ofMovie, listed } }], 'UTC', collections);
        const readout = readFiles(files);
        const named = nameMovies(readout.tables.flatMap((table) => [...rowsOf(table)]));
        const options = { ...about, collections: readout.collections };
        const { parts, collections: told } = planImport(named, [matchOf(348)], options);
        expect(told).to.have.length(200);
        expect(reportOf({ named, matches: [matchOf(348)] })).to.deep.equal([]);
        for (const [first, ...others] of parts) {
          expect(others).to.deep.equal([]);
          expect(first!.listed!.length).to.be.at.most(20);
        }
        const movies = parts.flat();
        expect(movies[0]!.tags).to.deep.equal(ofMovie);
        expect(movies.flatMap((each) => each.listed)).to.deep.equal(listed);
      }),
      { numRuns: 20 },
    );
  });
});

describe('A plan', () => {
  it('has each movie once, in parts that are in the order of ids and within their bytes', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 200 }),
        fc.integer({ min: 200, max: 5000 }),
        (rows, partBytes) => {
          const named = nameMovies(rows.map(([id, value]) => rated(id, value)));
          const matches = named.map(({ movie }) => matchOf(1 + (movie.tmdbId! % 40)));
          const { parts } = planImport(named, matches, { ...about, partBytes });
          const ids = parts.flat().map(({ movieId }) => movieId);
          const expected = new Set(rows.map(([id]) => 1 + (id % 40)));
          expect(ids).to.deep.equal([...expected].sort((one, other) => one - other));
          for (const part of parts) expect(JSON.stringify(part).length).to.be.at.most(partBytes);
        },
      ),
    );
  });

  it('joins what several rows, and several names of a movie, say of it', () => {
    const named = nameMovies([
      row(1, { watched: [{ date: '2024-03-04' }] }, 1, 'diary.csv'),
      row(2, { watched: [{ instant: '2024-03-04T20:15:00.000Z' }], liked: { at: null } }, 1, 'history.json'),
    ]);
    const { parts } = planImport(named, [matchOf(7), matchOf(7)], about);
    expect(parts).to.deep.equal([[{ movieId: 7, watched: [{ date: '2024-03-04' }], liked: { at: null } }]]);
  });

  it('tells all notes of a movie, one in each part', () => {
    const rows = ['Dust', 'Rain', 'Dust'].map((note, n) => row(1, { note }, n, `${n}.csv`));
    const { parts } = planImport(nameMovies(rows), [matchOf(7)], about);
    expect(parts).to.deep.equal([[{ movieId: 7, note: 'Dust' }], [{ movieId: 7, note: 'Rain' }]]);
  });

  it('is counted as what comes of it, not by rows', () => {
    const listed = { list: 'Westerns', position: 1, note: null, at: null };
    const named = nameMovies([
      row(1, { watched: [null], rating: { value: 90, at: null } }, 1, 'ratings.csv'),
      row(1, { watched: [{ date: '2024-03-04' }], rating: { value: 90, at: null } }, 1, 'diary.csv'),
      row(1, { watched: [{ date: '2024-03-04' }], note: 'Again' }, 1, 'reviews.csv'),
      row(2, { wanted: { at: null }, listed }),
      row(3, { liked: { at: null }, listed, owned: { medium: null, at: null } }),
      row(4, { rating: { value: 50, at: null } }),
    ]);
    const matches: Match[] = [matchOf(7), matchOf(8), matchOf(9), { kind: 'not-found' }];
    expect(countRun(planImport(named, matches, about))).to.deep.equal({
      watches: 1,
      ratings: 1,
      watchlist: 1,
      lists: 1,
      likes: 1,
      notes: 1,
      owned: 1,
    });
  });

  it('counts the notes of the movie as such, as what was added does, but not those of places', () => {
    const entry = { list: 'Noir', position: null, note: 'Twice', at: null };
    const wish = { at: null, note: 'Soon' };
    const named = nameMovies([
      row(1, { wanted: wish }),
      row(1, { listed: entry }, 2),
      row(1, { note: 'Rain' }, 3),
    ]);
    expect(countRun(planImport(named, [matchOf(7)], about)).notes).to.equal(1);
  });

  it('is compared with what the account has', () => {
    const named = nameMovies([
      row(1, { watched: [null], rating: { value: 90, at: null } }),
      row(2, { watched: [null], wanted: { at: null } }),
    ]);
    const run = planImport(named, [matchOf(7), matchOf(8)], about);
    const here = { seen: [7, 8], rated: [8], wanted: [7, 8] };
    expect(countHere(run, here)).to.deep.equal({ seen: 2, rated: 0, wanted: 1 });
  });

  it('follows what was chosen, and leaves what isn’t clear', () => {
    const named = nameMovies([1, 2, 3, 4].map((id) => rated(id, 50)));
    const ambiguous: Match = { kind: 'ambiguous', candidates: [8, 9] };
    const matches: Match[] = [matchOf(1), ambiguous, ambiguous, { kind: 'not-found' }];
    const choices = new Map([
      [0, null],
      [1, 9],
    ]);
    const { parts } = planImport(named, matches, { ...about, choices });
    expect(parts.flat().map(({ movieId }) => movieId)).to.deep.equal([9]);
    expect(reportOf({ named, matches, choices }).map(({ line, what }) => [line, what])).to.deep.equal([
      ...([
        [1, 'left'],
        [3, 'ambiguous'],
        [4, 'not-found'],
      ] as const),
    ]);
  });

  it('keeps within what an account takes', () => {
    const listed = (list: string, line: number) =>
      row(1, { listed: { list, position: null, note: null, at: null } }, line);
    const says: RowContent = {
      watched: Array.from({ length: 120 }, (_, at) => ({ date: `${1900 + at}-01-01` })),
      owned: { medium: 'x'.repeat(80), at: null },
      tags: Array.from({ length: 12 }, (_, at) => `tag ${at}`),
    };
    const named = nameMovies([
      row(1, says),
      ...Array.from({ length: 25 }, (_, at) => listed(`List ${at % 22}`, at)),
    ]);
    const [movie] = planImport(named, [matchOf(1)], about).parts[0]!;
    expect([movie!.watched!.length, movie!.tags!.length, movie!.listed!.length]).to.deep.equal([100, 10, 20]);
    expect(movie!.owned!.medium).to.have.length(60);
  });

  it('tells a moment beside a day of the same table as a day, as an account takes both for one evening', () => {
    const [early, evening] = [
      { instant: '2024-03-02T20:15:00.000Z' },
      { instant: '2024-03-04T20:15:00.000Z' },
    ];
    const told = (...watched: RowContent['watched'] & object) =>
      planImport(nameMovies([row(1, { watched })]), [matchOf(1)], about).parts[0]![0]!.watched;
    const day = { date: '2024-03-04' };
    expect(told(evening, day)).to.deep.equal([day, day]);
    expect(told(evening, early)).to.deep.equal([early, evening]);
  });

  it('says which lists and tags there is no room for, and keeps lists with long names apart', () => {
    const listed = (list: string, line: number) =>
      row(1, { listed: { list, position: null, note: null, at: null } }, line);
    const many = Array.from({ length: 34 }, (_, at) => listed(`List ${at}`, at + 1));
    const tagged = row(1, { tags: Array.from({ length: 11 }, (_, at) => `tag ${at}`) }, 99);
    const named = nameMovies([...many, tagged, listed('List 0', 100)]);
    const lines = reportOf({ named, matches: [matchOf(1)] });
    expect(lines.map(({ line, what }) => [line, what])).to.deep.equal([
      ...Array.from({ length: 14 }, (_, at) => [21 + at, 'lists-cut']),
      [99, 'tags-cut'],
    ]);
    const wishOf = (note: string, line: number) => row(1, { wanted: { at: null, note } }, line);
    const onList = (note: string | null, line: number) =>
      row(1, { listed: { list: 'Noir', position: null, note, at: null } }, line);
    const onOne = nameMovies([onList(null, 1), onList('Dust', 2), onList('Rain', 3)]);
    expect(
      planImport(onOne, [matchOf(1)], about).parts[0]![0]!.listed!.map(({ note }) => note),
    ).to.deep.equal(['Dust']);
    expect(reportOf({ named: onOne, matches: [matchOf(1)] }).map(({ line }) => line)).to.deep.equal([3]);
    const notes = nameMovies([wishOf('With mum', 1), wishOf('With mum', 2), wishOf('Soon', 3)]);
    expect(
      reportOf({ named: notes, matches: [matchOf(1)] }).map(({ line, what }) => [line, what]),
    ).to.deep.equal([[3, 'noted-there']]);
    const long = 'The movies of that long summer that we all spent together at the lake in';
    const apart = nameMovies([listed(`${long} 2019`, 1), listed(`${long} 2020`, 2)]);
    const names = planImport(apart, [matchOf(1)], about).parts[0]![0]!.listed!.map(({ list }) => list);
    expect(new Set(names)).to.have.property('size', 2);
    for (const name of names) expect(name).to.have.length.at.most(60);
  });

  it('joins the tags of a place from all its rows, and says of which row the last ones don’t fit', () => {
    const tags = (from: number) => Array.from({ length: 6 }, (_, at) => `tag ${from + at}`);
    const entry = { list: 'Noir', position: null, note: null, at: null };
    const named = nameMovies([
      row(1, { wanted: { at: null, tags: tags(0) }, listed: { ...entry, tags: tags(0) } }, 1),
      row(1, { wanted: { at: null, tags: tags(2) }, listed: { ...entry, tags: tags(2) } }, 2),
      row(1, { wanted: { at: null, tags: tags(7) } }, 3),
    ]);
    const [movie] = planImport(named, [matchOf(1)], about).parts[0]!;
    expect(movie!.wanted!.tags).to.deep.equal([...tags(0), ...tags(6).slice(0, 4)]);
    expect(movie!.listed![0]!.tags).to.deep.equal([...tags(0), 'tag 6', 'tag 7']);
    expect(reportOf({ named, matches: [matchOf(1)] }).map(({ line, what }) => [line, what])).to.deep.equal([
      [3, 'tags-cut'],
    ]);
  });

  it('puts lists into the account’s own collections of their names, and tells which have no room', () => {
    const listed = (list: string, line: number) =>
      row(line, { listed: { list, position: null, note: null, at: null } }, line);
    const lists = ['Rainy days', 'rainy-days', 'Westerns', 'Noir'];
    const named = nameMovies(lists.map((list, at) => listed(list, at + 1)));
    const own = [{ id: 'own', name: 'Rainy Days!', order: 'added' }];
    const run = planImport(named, [1, 2, 3, 4].map(matchOf), { ...about, own });
    expect(run.parts.flat().map((each) => each.listed![0]!.collection)).to.deep.equal([
      ...['own', 'own', undefined, undefined],
    ]);
    const stays = { description: null, cover: null, rules: null };
    expect(run.collections).to.deep.equal([{ ...own[0], ...stays }]);
    const coming = { joined: ['Rainy Days!'], unfit: [{ key: 'list Noir', name: 'Noir' }] };
    expect(comingLists(run, own, 1)).to.deep.equal(coming);
    expect(comingLists(run, own, 2).unfit).to.deep.equal([]);
    const both = nameMovies([listed('Rainy days', 1), listed('rainy-days', 1)]);
    expect(planImport(both, [matchOf(1)], { ...about, own }).parts[0]![0]!.listed).to.have.length(1);
  });

  it('makes a list of its own where the collection of that name fills itself', () => {
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' }];
    const listView = { collection: 'own', name: 'Westerns', order: 'added', rules: null, role: 'owner' };
    const ownIds = (more: object) => ownListsAmong([{ ...listView, ...more }]).map(({ id }) => id);
    expect(ownIds({})).to.deep.equal(['own']);
    for (const more of [{ rules }, { name: null }, { role: 'editor' }])
      expect(ownIds(more)).to.deep.equal([]);
  });

  it('leaves out lists that aren’t chosen, and movies of which nothing else is said, so that others have room', () => {
    const listed = (tmdbId: number, list: string) =>
      row(tmdbId, { listed: { list, position: null, note: null, at: null } }, tmdbId);
    const both = row(1, { ...listed(1, 'Noir').says, liked: { at: null } }, 4);
    const named = nameMovies([listed(1, 'Westerns'), listed(2, 'Noir'), listed(3, 'Sunday'), both]);
    const matches = [1, 2, 3].map(matchOf);
    const own = [{ id: 'own', name: 'sunday', order: 'added' }];
    expect(listsOfFiles(named, matches, new Map(), [], own)).to.deep.equal([
      { key: 'list Westerns', name: 'Westerns', movies: 1, joins: false },
      { key: 'list Noir', name: 'Noir', movies: 2, joins: false },
      { key: 'list Sunday', name: 'Sunday', movies: 1, joins: true },
    ]);
    const without = new Set(['list Westerns', 'list Sunday']);
    const run = planImport(named, matches, { ...about, own, without });
    expect(
      run.parts.flat().map(({ movieId, listed: on }) => [movieId, on?.map(({ list }) => list)]),
    ).to.deep.equal([
      [1, ['Noir']],
      [2, ['Noir']],
    ]);
    expect(comingLists(run, own, 1)).to.deep.equal({ joined: [], unfit: [] });
    const left = planImport(named, matches, { ...about, without: new Set(['list Noir']) });
    expect(left.parts.flat().map(({ movieId }) => movieId)).to.deep.equal([1, 3]);
    expect(left.parts.flat()[0]!.liked).to.deep.equal({ at: null });
    expect(named[1]!.rows.map((each) => isOfLeftList(each, new Set(['list Noir'])))).to.deep.equal([true]);
    expect(named[0]!.rows.map((each) => isOfLeftList(each, new Set(['list Noir'])))).to.deep.equal([
      false,
      false,
    ]);
  });

  it('leaves out a collection of a file that isn’t chosen, also one without movies', () => {
    const of = { description: null, cover: null, order: 'added', rules: null };
    const collections = ['one', 'two'].map((id) => ({ id, list: id, name: id.toUpperCase(), ...of }));
    const lists = listsOfFiles([], [], new Map(), collections, []);
    expect(lists.map(({ key, name, movies }) => [key, name, movies])).to.deep.equal([
      ['one', 'ONE', 0],
      ['two', 'TWO', 0],
    ]);
    const run = planImport([], [], { ...about, collections, without: new Set(['one']) });
    expect(run.empty!.map(({ id }) => id)).to.deep.equal(['two']);
  });

  it('makes a list with what it says of itself, or leaves the collection of its name as it is', () => {
    const list = { id: 'list-1', list: 'Noir', name: 'Noir', description: 'Rain', cover: null };
    const collections = [{ ...list, order: 'hand', rules: null, isOfRows: true as const }];
    const entry = { list: 'Noir', collection: 'list-1', position: 1, note: null, at: null };
    const named = nameMovies([row(1, { listed: entry })]);
    const made = planImport(named, [matchOf(1)], { ...about, collections });
    expect(made.collections).to.deep.equal([
      { id: 'list-1', name: 'Noir', description: 'Rain', cover: null, order: 'hand', rules: null },
    ]);
    const own = [{ id: 'own', name: 'noir', order: 'added' }];
    const joined = planImport(named, [matchOf(1)], { ...about, collections, own });
    expect(joined.parts[0]![0]!.listed).to.deep.equal([{ ...entry, collection: 'own' }]);
    expect(joined.collections!.map(({ id }) => id)).to.deep.equal(['own']);
    expect(joined.empty).to.deep.equal([]);
    const none = planImport(nameMovies([rated(1, 50)]), [matchOf(1)], { ...about, collections });
    expect(none).to.not.have.any.keys('collections', 'empty');
  });

  it('is from the service that most rows are of, and names all if there are several', () => {
    const tables = [
      { source: 'imdb', rows: 5 },
      { source: 'movary', rows: 4 },
      { source: null, rows: 2 },
    ];
    expect(sourcesOf(tables)).to.deep.equal({ source: 'table', sources: ['table', 'imdb'] });
    expect(sourcesOf(tables.slice(0, 1))).to.deep.equal({ source: 'imdb' });
    expect(sourcesOf([])).to.deep.equal({ source: 'table' });
    expect(sourcesOf([...tables.slice(0, 1), { source: null, rows: 0 }])).to.deep.equal({ source: 'imdb' });
    const named = nameMovies([rated(1, 50), row(2, { liked: { at: null } }, 1, 'b.csv')]);
    expect([...rowsUsed(named, [matchOf(1), { kind: 'not-found' }])]).to.deep.equal([['a.csv', 1]]);
    const run = planImport([], [], { importId: 'one', ...sourcesOf(tables) });
    expect(run.sources).to.deep.equal(['table', 'imdb']);
  });
});

describe('A run', () => {
  /** An account that counts each rating once, as the operation does, and loses some answers. */
  function account(fails: (call: number) => boolean) {
    const ratings = new Map<number, number>();
    let calls = 0;
    return {
      ratings,
      apply: async ({ movies }: ApplyInput) => {
        calls += 1;
        const added = movies.filter(({ movieId }) => !ratings.has(movieId));
        const keptMovies: Kept[] = movies
          .filter(({ movieId }) => ratings.has(movieId))
          .map(({ movieId }) => ({ movieId, reason: 'there-already' }));
        for (const { movieId, rating } of movies) ratings.set(movieId, rating!.value);
        if (fails(calls)) throw new Error('offline');
        return { added: { ...nothingAdded, ratings: added.length }, kept: keptMovies, unfitLists: [] };
      },
    };
  }

  it('that is interrupted anywhere and goes on does what one without interruptions does', async () => {
    const named = nameMovies(Array.from({ length: 60 }, (_, at) => rated(at + 1, at)));
    const matches = named.map(({ movie }) => matchOf(movie.tmdbId!));
    const plan = planImport(named, matches, { ...about, partBytes: 400 });
    expect(plan.parts.length).to.be.above(5);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), async (failing) => {
        const { ratings, apply } = account((call) => failing.includes(call));
        let runSoFar = plan;
        for (let tries = 0; tries <= failing.length && runSoFar.done < runSoFar.parts.length; tries++)
          await applyRun(runSoFar, apply, (run) => {
            runSoFar = JSON.parse(JSON.stringify(run)) as typeof run;
          }).catch(() => {});
        expect(runSoFar.done).to.equal(runSoFar.parts.length);
        expect([...ratings]).to.deep.equal(named.map(({ movie }, at) => [movie.tmdbId!, at]));
        expect(runSoFar.added.ratings + runSoFar.kept.length).to.equal(60);
      }),
    );
  });

  it('sends the parts before the first that has anything new once more', async () => {
    const named = nameMovies([rated(1, 1), rated(2, 2), rated(3, 3)]);
    const plan = planImport(named, [matchOf(1), matchOf(2), matchOf(3)], { ...about, partBytes: 1 });
    const { apply } = account(() => false);
    const [first, second] = plan.parts;
    await apply({ ...plan, part: 0, movies: [...first!, ...second!], collections: [] });
    const sent: number[] = [];
    const run = await applyRun(plan, (input) => {
      sent.push(...input.movies.map(({ movieId }) => movieId));
      return apply(input);
    });
    expect(sent).to.deep.equal([1, 2, 3, 1, 2]);
    expect([run.done, run.added.ratings, run.kept.length]).to.deep.equal([5, 1, 2]);
  });

  it('knows of each line what is new and what was there, also of a movie that later parts tell of', async () => {
    const named = nameMovies([
      row(7, { watched: [null], note: 'First' }, 2),
      row(7, { note: 'Second' }, 3),
      row(7, { watched: [null] }, 4),
    ]);
    const plan = planImport(named, [matchOf(7)], about);
    const answers: Kept[][] = [
      [{ movieId: 7, reason: 'there-already', added: ['notes'], there: ['watches'] }],
      [],
    ];
    const run = await applyRun(plan, async ({ part }) => ({
      added: { ...nothingAdded, notes: 1 },
      kept: answers[part]!,
      unfitLists: [],
    }));
    const lines = reportOf({ named, matches: [matchOf(7)], kept: run.kept });
    expect(lines.map(({ line, what, added, there }) => [line, what, added, there])).to.deep.equal([
      [2, 'in-part', ['notes'], ['watches']],
      [4, 'there-already', [], []],
    ]);
  });

  it('knows of each line whether its watch is new, also if another file tells its moment', async () => {
    const on = (date: string) => [{ date }];
    const named = nameMovies([
      row(7, { watched: on('2014-05-04') }, 2),
      row(7, { watched: on('2018-03-02') }, 3),
      row(7, { watched: on('2020-01-01'), note: 'Third' }, 4),
      row(7, { watched: [null] }, 5),
      row(7, { watched: [{ instant: '2014-05-03T22:30:00Z' }] }, 2, 'b.json'),
      row(7, { watched: [{ instant: '2018-03-02T20:00:00Z' }] }, 3, 'b.json'),
    ]);
    const plan = planImport(named, [matchOf(7)], about);
    expect(plan.parts[0]![0]!.watched).to.deep.include.members([...on('2014-05-04'), ...on('2018-03-02')]);
    const days = { added: [...on('2014-05-04'), ...on('2020-01-01')], there: on('2018-03-02') };
    const keptMovies: Kept[] = [
      { movieId: 7, reason: 'there-already', added: ['watches', 'notes'], there: ['watches'], days },
    ];
    const run = await applyRun(plan, async () => ({ added: nothingAdded, kept: keptMovies, unfitLists: [] }));
    const lines = reportOf({ named, matches: [matchOf(7)], kept: run.kept });
    expect(lines.map(({ file, line, what }) => [file, line, what])).to.deep.equal([
      ['a.csv', 3, 'there-already'],
      ['a.csv', 5, 'in-part'],
      ['b.json', 3, 'there-already'],
    ]);
  });

  it('knows of each line whether its rating is the one that was sent', async () => {
    const seen = (line: number, value: number, date: string) =>
      row(7, { watched: [{ date }], rating: { value, at: { date } } }, line);
    const named = nameMovies([
      seen(2, 90, '2023-01-05'),
      seen(3, 80, '2023-06-05'),
      seen(4, 60, '2024-06-05'),
      row(7, { rating: { value: 60, at: { date: '2024-06-05' } } }, 5),
    ]);
    const on = (date: string) => ({ date });
    const days = { added: [on('2024-06-05')], there: [on('2023-01-05'), on('2023-06-05')] };
    const keptMovies: Kept[] = [
      { movieId: 7, reason: 'there-already', added: ['watches', 'ratings'], there: ['watches'], days },
    ];
    const lines = reportOf({ named, matches: [matchOf(7)], kept: keptMovies });
    expect(lines.map(({ line, what, added }) => [line, what, added])).to.deep.equal([
      [2, 'there-already', []],
      [3, 'there-already', []],
    ]);
  });

  it('ends after the part at hand when it is stopped', async () => {
    const named = nameMovies([rated(1, 1), rated(2, 2)]);
    const plan = planImport(named, [matchOf(1), matchOf(2)], { ...about, partBytes: 1 });
    const stop = new AbortController();
    const run = await applyRun(plan, account(() => false).apply, () => stop.abort(), stop.signal);
    expect([run.done, run.parts.length]).to.deep.equal([1, 2]);
  });
});

describe('A report', () => {
  it('has files, rows and movies that aren’t imported, by line, and no formulas in CSV', () => {
    const named = nameMovies([{ ...rated(3, 50), movie: { ...nobody, titles: ['=1+1'], year: 1999 } }]);
    const lines = reportOf({
      faults: [{ file: 'b.zip', fault: 'archive-damaged' }],
      readings: [
        { file: 'a.csv', line: 7, leftOut: 'series', title: 'Dark', year: 2017 },
        { file: 'a.json', line: 3, isEntry: true, leftOut: 'series', title: 'Lost' },
        { file: 'a.csv', line: 2, fault: 'date-unreadable' },
        ...named[0]!.rows,
      ],
      named,
      matches: [{ kind: 'not-found' }],
    });
    const header = ['File', 'Line', 'Title', 'Year', 'What'];
    expect(
      reportCsv(lines, { header, entry: (place) => `entry ${place}`, what: ({ what }) => what })
        .trim()
        .split('\r\n'),
    ).to.deep.equal([
      'File,Line,Title,Year,What',
      'a.csv,2,,,date-unreadable',
      "a.csv,3,'=1+1,1999,not-found",
      'a.csv,7,Dark,2017,series',
      'a.json,entry 3,Lost,,series',
      'b.zip,,,,archive-damaged',
    ]);
  });
});
