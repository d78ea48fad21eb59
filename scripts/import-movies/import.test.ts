import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Movie, noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { makeFiles } from '../../bench/import/made-files.ts';
import { repr, type Value } from '../../bench/import/python-repr.ts';
import { loadMovies, saveMovies } from '../../functions/src/features/core/catalogue/index.ts';
import { suggestionFor } from '../../functions/src/features/movies/custom-movies/custom-movie.test-support.ts';
import { FileError } from './csv-rows.ts';
import { contentsOf, openWorld, type World } from './world.test-support.ts';

const columns =
  'adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,original_title,overview,popularity,poster_path,production_companies,production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,video,vote_average,vote_count';

function row(cells: Record<string, string>): string {
  const plain: Record<string, string> = {
    adult: 'False',
    video: 'False',
    title: `Movie ${cells.id}`,
    vote_count: '0',
  };
  return line(columns.split(',').map((column) => cells[column] ?? plain[column] ?? ''));
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join();
}

function actor(id: number, name: string, order: number): Value {
  return {
    cast_id: 1,
    character: `Role "of" ${name}'s`,
    credit_id: '5',
    gender: 2,
    id,
    name,
    order,
    profile_path: null,
  };
}

function crew(id: number, name: string, job: string): Value {
  return { credit_id: '5', department: 'Directing', gender: 0, id, job, name, profile_path: null };
}

const metadata = (...rows: string[]) => [columns, ...rows, ''].join('\n');

describe("The import of Kaggle's Movies Dataset", () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  function movie(id: number, title: string): Movie {
    return { facts: { ...unknownMovie, id, title, originalTitle: title }, details: noDetails };
  }

  it("stores each movie with its people, keywords and ids, in TMDB's form", async () => {
    const { db, context } = world.newDatabase();
    const cast = [actor(3, 'Third', 2), actor(1, "O'First", 0), actor(2, 'Second', 1), actor(9, ' ', 3)];
    const behind = [
      crew(20, 'A Writer', 'Writer'),
      crew(21, 'A Director', 'Director'),
      crew(22, 'A Driver', 'Driver'),
    ];
    const folder = world.folderWith({
      metadata: metadata(
        row({
          id: '862',
          title: 'Toy Story',
          original_language: 'en',
          original_title: 'Toy Story',
          overview: 'Led by Woody,\n"they" live.',
          genres: repr([{ id: 16, name: 'Animation' }]),
          release_date: '1995-10-30',
          runtime: '81.0',
          vote_average: '7.7',
          vote_count: '5415',
        }),
        row({ id: '863' }),
      ),
      credits: `cast,crew,id\n${line([repr(cast), repr(behind), '862'])}\n`,
      keywords: `id,keywords\n${line([
        '862',
        repr([
          { id: 931, name: 'jealousy' },
          { id: 1, name: "boy's toy" },
        ]),
      ])}\n`,
      links: 'movieId,imdbId,tmdbId\n1,114709,862\n',
    });
    const { counts, isFinished } = await world.run(context, folder);
    expect([counts.added, isFinished]).to.deep.equal([2, true]);
    const { facts, documents, contents } = await contentsOf(db);
    expect(contents).to.deep.equal([862, 863]);
    expect(facts[0]).to.deep.include({
      title: 'Toy Story',
      year: 1995,
      runtime: 81,
      rating: 7.7,
      directors: ['A Director'],
      cast: ["O'First", 'Second', 'Third'],
      keywords: ['jealousy', "boy's toy"],
    });
    const movie = (await loadMovies(db, [862])).get(862);
    expect(movie?.facts).to.deep.equal(facts[0]);
    expect(movie).to.include({ source: 'kaggle', goneSince: null });
    expect(movie?.details).to.deep.include({
      externalIds: { imdb: 'tt0114709', movieLens: 1 },
      overviews: { en: 'Led by Woody,\n"they" live.' },
      votes: 5415,
    });
    expect(movie?.details.people).to.deep.equal([
      { id: 1, name: "O'First", job: 'Actor', character: `Role "of" O'First's` },
      { id: 2, name: 'Second', job: 'Actor', character: `Role "of" Second's` },
      { id: 3, name: 'Third', job: 'Actor', character: `Role "of" Third's` },
      { id: 21, name: 'A Director', job: 'Director', character: null },
      { id: 20, name: 'A Writer', job: 'Writer', character: null },
    ]);
    expect(documents).to.have.length(2);
  });

  it('reports the outcome and reason of each row, with the line that it begins on', async () => {
    const { db, context } = world.newDatabase();
    await saveMovies(context, [movie(7, "TMDB's own")]);
    const folder = world.folderWith({
      metadata: metadata(
        row({ id: '1', overview: 'a\nb' }),
        row({ id: '2', genres: '[oh' }),
        `False,,0,[],,3,tt3,en,Half,The begin`,
        ` - Written by Ørnås,0.06,/f.jpg,[],[],1997-08-20,0,104.0,[],Released,,Half,False,6.0,1`,
        row({ id: '4', adult: 'True' }),
        row({ id: '5' }),
        row({ id: '5', overview: 'More of it', runtime: '90' }),
        row({ id: '5', overview: 'Less of it' }),
        row({ id: 'six' }),
        row({ id: '7' }),
        row({ id: '8', title: '' }),
        row({ id: '9' }),
        row({ id: '9', overview: '', vote_count: '3' }),
      ),
      credits: `cast,crew,id\n"[{'id': 1,",[],1\n[],[],99\n[],[]\n[],[],x\n`,
      keywords: `id,keywords\n1,"[{'id': 1, 'name': 'a'}, {'id': 2, 'name': 'b'}]"\n1,"[{'id': 1, 'name': 'c'}]"\n2,[]\n2,"[{'id': 1, 'name': 'c'}]"\n`,
      links: 'movieId,imdbId,tmdbId\n1,12,\n2,oops,2\n',
    });
    const { lines, counts, rows } = await world.run(context, folder);
    const told = lines.map(({ file, line, id, outcome, why }) => [file, line, id, outcome, ...why]);
    expect(told).to.deep.equal([
      ['links.csv', 2, null, 'unused', 'no tmdbId'],
      ['links.csv', 3, 2, 'partly', 'imdbId: none'],
      ['keywords.csv', 3, 1, 'duplicate', 'line 2 counts'],
      ['keywords.csv', 4, 2, 'duplicate', 'line 5 counts'],
      ['credits.csv', 2, 1, 'partly', "cast: A key that isn't a string at 10"],
      ['credits.csv', 3, 99, 'unused', 'no such movie is imported'],
      ['credits.csv', 4, null, 'refused', '2 fields instead of 3'],
      ['credits.csv', 5, null, 'refused', 'id: no number'],
      ['movies_metadata.csv', 2, 1, 'added'],
      ['movies_metadata.csv', 4, 2, 'added', 'genres: No literal at 1'],
      ['movies_metadata.csv', 5, 3, 'refused', '10 fields instead of 24: a row cut in two'],
      ['movies_metadata.csv', 6, null, 'refused', '15 fields instead of 24: a row cut in two'],
      ['movies_metadata.csv', 7, 4, 'skipped', 'for adults'],
      ['movies_metadata.csv', 8, 5, 'duplicate', 'line 9 counts'],
      ['movies_metadata.csv', 9, 5, 'added'],
      ['movies_metadata.csv', 10, 5, 'duplicate', 'line 9 counts'],
      ['movies_metadata.csv', 11, null, 'refused', 'no id: “six”'],
      ['movies_metadata.csv', 12, 7, 'known'],
      ['movies_metadata.csv', 13, 8, 'refused', 'no title'],
      ['movies_metadata.csv', 14, 9, 'duplicate', 'line 15 counts'],
      ['movies_metadata.csv', 15, 9, 'added'],
    ]);
    expect(rows).to.equal(13);
    expect(counts).to.deep.include({
      added: 4,
      known: 1,
      duplicate: 3,
      skipped: 1,
      refused: 4,
      changed: 0,
      unchanged: 0,
    });
    const { facts } = await contentsOf(db);
    expect(facts.map(({ id, runtime, title }) => [id, runtime, title])).to.deep.equal([
      [1, null, 'Movie 1'],
      [2, null, 'Movie 2'],
      [5, 90, 'Movie 5'],
      [7, null, "TMDB's own"],
      [9, null, 'Movie 9'],
    ]);
    expect(facts[0]?.keywords).to.deep.equal(['a', 'b']);
    expect(facts[1]?.keywords).to.deep.equal(['c']);
  });

  it('leaves movies from TMDB, and movies without a document, as they are', async () => {
    const { db, context } = world.newDatabase();
    await saveMovies(context, [movie(1, "TMDB's own"), movie(2, 'Of before there were documents')]);
    await db.doc('movies/2').delete();
    const before = await contentsOf(db);
    const folder = world.folderWith({ metadata: metadata(row({ id: '1' }), row({ id: '2' })) });
    const { counts } = await world.run(context, folder);
    expect(counts.known).to.equal(2);
    expect(await contentsOf(db)).to.deep.equal(before);
  });

  it('changes nothing when repeated, and says so', async () => {
    const { db, project, context } = world.newDatabase();
    const folder = world.folderWith({
      metadata: metadata(row({ id: '1' }), row({ id: '2' }), row({ id: '2' })),
    });
    await world.run(context, folder);
    const before = await contentsOf(db);
    const versions = await db.doc('catalogue/manifest').get();
    const counters = `http://${world.emulator}/emulator/v1/projects/${project}:counters`;
    await fetch(counters, { method: 'DELETE' });
    const { counts, lines } = await world.run(context, folder);
    const { writes } = (await (await fetch(counters)).json()) as { writes: number };
    expect(counts).to.deep.include({ added: 0, changed: 0, unchanged: 2, duplicate: 1 });
    expect(lines.map(({ outcome }) => outcome)).to.deep.equal(['unchanged', 'duplicate', 'unchanged']);
    expect(await contentsOf(db)).to.deep.equal(before);
    expect((await db.doc('catalogue/manifest').get()).updateTime).to.deep.equal(versions.updateTime);
    expect(writes, 'how far it is, and nothing else').to.equal(3);
  });

  it('reads files in windows-1252 and windows-1251, and says so', async () => {
    const { db, context } = world.newDatabase();
    const western = metadata(row({ id: '1', title: 'Th\xe9\xe2tre \xe0 l\x92\xe9t\xe9' }));
    const first = await world.run(context, world.folderWith({ metadata: Buffer.from(western, 'latin1') }));
    const notice = "movies_metadata.csv isn't UTF-8: it is read as";
    expect(first.printed).to.include(`${notice} windows-1252; --encoding names another.`);
    const cyrillic = metadata(row({ id: '2', title: '\xd1\xf2\xe0\xeb\xea\xe5\xf0' }));
    const second = await world.run(context, world.folderWith({ metadata: Buffer.from(cyrillic, 'latin1') }));
    expect(second.printed).to.include(`${notice} windows-1251; --encoding names another.`);
    const { facts } = await contentsOf(db);
    expect(facts.map(({ title }) => title)).to.deep.equal(['Théâtre à l’été', 'Сталкер']);
  });

  it('reads files in the encoding that is named, and none with bytes that are no text in it', async () => {
    const { db, context } = world.newDatabase();
    const polish = metadata(row({ id: '1', title: 'Cz\xb3owiek z \xbfelaza' }));
    const folder = world.folderWith({ metadata: Buffer.from(polish, 'latin1') });
    await world.run(context, folder, { encoding: 'windows-1250' });
    expect((await contentsOf(db)).facts.map(({ title }) => title)).to.deep.equal(['Człowiek z żelaza']);
    const half = world.folderWith({
      metadata: Buffer.from(`\ufeff${metadata(row({ id: '2', title: 'Half \ud83d of it' }))}`, 'utf16le'),
    });
    const refused = await world.run(context, half).catch((error: Error) => error.message);
    expect(refused).to.equal('movies_metadata.csv has bytes that are no text in utf-16le.');
    expect((await contentsOf(db)).facts).to.have.length(1);
  });

  it('updates movies that a later copy of the files changes', async () => {
    const { db, context } = world.newDatabase();
    await world.run(context, world.folderWith({ metadata: metadata(row({ id: '1' }), row({ id: '2' })) }));
    const later = metadata(row({ id: '1', title: 'Renamed' }), row({ id: '2' }));
    const { counts } = await world.run(context, world.folderWith({ metadata: later }));
    expect(counts).to.deep.include({ changed: 1, unchanged: 1 });
    expect((await contentsOf(db)).facts.map(({ title }) => title)).to.deep.equal(['Renamed', 'Movie 2']);
    expect((await loadMovies(db, [1])).get(1)?.facts.title).to.equal('Renamed');
  });

  it('writes nothing in a preview, which reports what the import then does', async () => {
    const { db, context } = world.newDatabase();
    await saveMovies(context, [movie(1, "TMDB's own")]);
    const before = await contentsOf(db);
    const folder = world.folderWith({
      metadata: metadata(row({ id: '1' }), row({ id: '2', release_date: '1999-05-01' }), row({ id: 'x' })),
    });
    const preview = await world.run(context, folder, { preview: true });
    expect(await contentsOf(db)).to.deep.equal(before);
    expect((await db.doc('catalogue/import').get()).exists).to.equal(false);
    const suggestion = await suggestionFor(db, { title: 'movie 2', year: 1999 });
    const { lines, counts } = await world.run(context, folder);
    // Users who had added it themselves get it suggested.
    expect(await suggestion()).to.equal(2);
    expect(preview.lines).to.deep.equal(lines);
    expect(preview.counts).to.deep.equal(counts);
    expect(counts).to.deep.include({ known: 1, added: 1, refused: 1 });
  });

  it('stops after the current batch on request, and continues there', async () => {
    const { db, context } = world.newDatabase();
    const folder = world.folderWith({});
    await makeFiles(folder, 120);
    const whole = world.newDatabase();
    const atOnce = await world.run(whole.context, folder);
    const first = await world.run(context, folder, { rowsAtOnce: 30, isStopped: () => true });
    expect(first).to.include({ isFinished: false, rows: 30 });
    // As if the import was killed after it reported these rows, before it noted its progress.
    writeFileSync(join(folder, 'report.ndjson'), 'told of\n'.repeat(10_000), { flag: 'a' });
    const rest = await world.run(context, folder, { rowsAtOnce: 30 });
    expect(rest.printed).to.deep.equal([
      'Going on after row 30 of 120, where the import of the same files was interrupted.',
    ]);
    expect(rest).to.deep.include({ isFinished: true, rows: 120, counts: atOnce.counts, lines: atOnce.lines });
    expect(await contentsOf(db)).to.deep.equal(await contentsOf(whole.db));
  });

  it('starts over on request, or when the files differ', async () => {
    const { context } = world.newDatabase();
    const folder = world.folderWith({ metadata: metadata(row({ id: '1' }), row({ id: '2' })) });
    const stopped = { rowsAtOnce: 1, isStopped: () => true };
    await world.run(context, folder, stopped);
    expect((await world.run(context, folder, { ...stopped, restart: true })).counts).to.include({
      unchanged: 1,
      added: 0,
    });
    const others = world.folderWith({ metadata: metadata(row({ id: '1' }), row({ id: '3' })) });
    const { printed, counts } = await world.run(context, others);
    expect(printed.join()).not.to.include('Going on');
    expect(counts).to.include({ unchanged: 1, added: 1 });
  });

  it('says so when the report of the first part is missing', async () => {
    const { context } = world.newDatabase();
    const folder = world.folderWith({ metadata: metadata(row({ id: '1' }), row({ id: '2' })) });
    await world.run(context, folder, { rowsAtOnce: 1, isStopped: () => true });
    const { printed, lines } = await world.run(context, folder, {
      report: join(folder, 'another.ndjson'),
    });
    expect(printed.at(-1)).to.match(/Its report is gone; the new one begins there\.$/);
    expect(lines.map(({ line }) => line)).to.deep.equal([3]);
  });

  it('works without credits, keywords and links, and says so', async () => {
    const { context } = world.newDatabase();
    const { printed } = await world.run(context, world.folderWith({ metadata: metadata(row({ id: '1' })) }));
    expect(printed.map((text) => /no (\w+)\.csv/.exec(text)?.[1])).to.deep.equal([
      'credits',
      'keywords',
      'links',
    ]);
  });

  for (const [what, files] of [
    ['movies_metadata.csv is missing', { credits: 'cast,crew,id\n' }],
    ['one breaks off', { metadata: metadata(row({ id: '1' })), credits: `cast,crew,id\n"[{'cast_id': 1` }],
    [
      'one is in several encodings',
      { metadata: Buffer.concat([Buffer.from(metadata(row({ id: '1', title: 'été' }))), Buffer.of(0xe9)]) },
    ],
    ['one is another table', { metadata: 'userId,movieId,rating,timestamp\n1,110,1.0,1425941529\n' }],
  ] as const) {
    it(`refuses the files as a whole where ${what}, before anything is written`, async () => {
      const { db, context } = world.newDatabase();
      const error = await world.run(context, world.folderWith(files)).catch((error: unknown) => error);
      expect(error).to.be.instanceOf(FileError);
      expect((await db.doc('catalogue/import').get()).exists).to.equal(false);
      expect(
        (await db.collection('movies').get()).size + (await db.collection('movieShards').get()).size,
      ).to.equal(0);
    });
  }

  it('imports every importable movie of a set with the proportions of the real one', async () => {
    const { db, context } = world.newDatabase();
    const folder = world.folderWith({});
    const { rows, adult, video, cut, again } = await makeFiles(folder, 200);
    const { counts, others } = await world.run(context, folder);
    const odd = { duplicate: again, skipped: adult + video, refused: 2 * cut };
    expect(counts).to.deep.include({ ...odd, added: rows - again - adult - video - 2 * cut });
    expect(others.refused + others.partly).to.equal(0);
    const { facts, documents } = await contentsOf(db);
    expect([facts.length, documents.length]).to.deep.equal([counts.added, counts.added]);
    const withPeople = facts.filter(({ cast, directors }) => cast.length + directors.length > 0);
    expect(withPeople.length).to.be.above(facts.length * 0.9);
    expect(readFileSync(join(folder, 'report.ndjson'), 'utf8')).not.to.include('characters');
  });
});
