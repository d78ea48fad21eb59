import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { type ExportedPage, joinPages, writeFiles } from '@cine/export-writer';
import { expect } from 'chai';
import { member } from '../functions/test/builders.ts';
import { unsignedToken } from '../functions/test/client.ts';
import { type Suite, suite } from '../functions/test/suite.ts';
import { importFiles } from './import-mine/import-files.ts';
import { keptRuns } from './import-mine/kept-runs.ts';
import { undoImport } from './import-mine/undo-import.ts';
import { inTable } from './import-mine/words.ts';
import { type Account, accountAt } from './mine/account.ts';
import { showProgress } from './terminal/progress.ts';

describe('npm run import-mine', function () {
  this.timeout(minute);
  let running: Suite;
  let folder: string;
  before(async () => {
    running = await suite();
    folder = mkdtempSync(join(tmpdir(), 'cine-import-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const csv = `Title,Year,Rating10,Date rated
A Fistful of Dollars,1964,9,2024-03-04
Unforgiven,1992,8,2024-03-05
=No such movie,1931,7,2024-03-06
`;
  const file = { name: 'ratings.csv', bytes: new TextEncoder().encode(csv) };

  async function newAccount(
    name: string,
  ): Promise<{ account: Account; lines: string[]; settings: Settings }> {
    const { uid } = await member(name);
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const screen = { write: () => {} };
    const settings = {
      dryRun: false,
      overwrites: false,
      say,
      report: join(folder, `${uid}.csv`),
      runs: keptRuns(folder, uid),
      progress: showProgress(screen, () => performance.now()),
    };
    return { account: accountAt(running.url, async () => unsignedToken(uid, false), say), lines, settings };
  }
  type Settings = Parameters<typeof importFiles>[2];
  const named = (title: string) => ({
    titles: [title],
    year: null,
    tmdbId: null,
    imdbId: null,
    directors: [],
  });

  async function pagesOf(account: Account): Promise<ExportedPage[]> {
    const pages: ExportedPage[] = [];
    for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
      const page = await account.exportPage(cursor);
      pages.push(page);
      cursor = page.nextCursor ?? undefined;
    }
    return pages;
  }

  it('says plainly that there is no such file', () => {
    const args = [join(import.meta.dirname, 'import-mine.ts'), join(folder, 'none.csv'), '--email', 'a@b.c'];
    const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).to.include('none.csv can’t be read: there is no such file.').and.not.include('ENOENT');
    expect(status).to.equal(2);
  });

  it('brings what files say into an account, once, reports the rest, and takes it back', async () => {
    const { account, lines, settings } = await newAccount('Ann');
    expect(await importFiles([file], account, settings)).to.deep.equal({
      isDone: true,
      allRead: true,
      hasReport: true,
    });
    expect(lines.join('\n')).to.include('Movies: 3. Found: 2, several fit: 0, not found: 1.');
    expect(lines.join('\n')).to.match(/rows that say\n +ratings +3\n/);
    expect(lines.join('\n')).to.match(/of these\n +ratings +2\n/);
    expect(lines.join('\n')).to.match(/new in the account\n(?:.*\n)* +ratings +2\n/);
    expect(readFileSync(settings.report, 'utf8').split('\r\n')[1]).to.equal(
      "ratings.csv,4,'=No such movie,1931,no movie is found",
    );
    await importFiles([file], account, settings);
    expect(lines.slice(-2)).to.deep.equal([
      'Nothing is new: all that was found was there already.',
      'Of the rest: not found: 1.',
    ]);
    const counts = (await account.list()).imports.map((each) => each.counts.ratings);
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(2);
    lines.length = 0;
    await undoImport(account, (await account.list()).imports.at(-1)!.importId, settings.say);
    expect(lines.join('\n')).to.match(/taken back\n(?:.*\n)* +ratings +2/);
  });

  it('asks which movie a name is, and adds those that aren’t found to the user’s own', async () => {
    const { account, lines, settings } = await newAccount('Kit');
    const [fistful, unforgiven] = (
      await account.match({ movies: [named('A Fistful of Dollars'), named('Unforgiven')] })
    ).movies;
    const several: Account['match'] = async (input) => ({
      ...(await account.match(input)),
      matches: input.movies.map(({ titles: [title] }) =>
        title === '=No such movie'
          ? { kind: 'not-found' as const }
          : { kind: 'ambiguous' as const, candidates: [fistful!.movieId, unforgiven!.movieId] },
      ),
    });
    const silent = await newAccount('Lou');
    await importFiles([file], { ...silent.account, match: several }, silent.settings);
    expect(silent.lines.join('\n')).to.include(`left out without a terminal to ask on: they are in`);
    const answers = ['7', '2', ''];
    const answering = { ...settings, ask: async () => answers.shift()!, addsOwn: true };
    await importFiles([file], { ...account, match: several }, answering);
    expect(answers).to.deep.equal([]);
    expect(lines).to.include('  2  Unforgiven · 1992 · Clint Eastwood');
    expect(readFileSync(settings.report, 'utf8')).to.include(
      'ratings.csv,3,Unforgiven,1992,left out by choice',
    );
    const pages = await pagesOf(account);
    const ratings = pages.flatMap(({ said }) => said.map(({ movieId, rating }) => [movieId, rating?.value]));
    expect(ratings).to.deep.include([unforgiven!.movieId, 90]);
    const files = writeFiles('json', joinPages(pages), 'UTC');
    const other = await newAccount('Max');
    await importFiles(files, other.account, { ...other.settings, addsOwn: true });
    const titlesIn = (all: ExportedPage[]) =>
      joinPages(all).map(({ movie: { titles, year } }) => [titles[0], year]);
    expect(titlesIn(pages)).to.deep.include(['=No such movie', 1931]);
    expect(titlesIn(await pagesOf(other.account))).to.have.deep.members(titlesIn(pages));
    await importFiles(files, other.account, { ...other.settings, addsOwn: true });
    expect(other.lines.at(-1)).to.equal('Nothing is new: all that was found was there already.');
  });

  it('says that nothing was found, where nothing was', async () => {
    const { account, lines, settings } = await newAccount('Pat');
    const unknown = 'Title,Year,Rating10\nNo such movie,1931,7\nNor this one,1932,eight\n';
    await importFiles([{ name: 'ratings.csv', bytes: new TextEncoder().encode(unknown) }], account, settings);
    expect(lines.at(-1)).to.equal('Nothing is new: not found: 1, not understood: 1.');
  });

  it('asks whether to go on where it isn’t sure which column says what', async () => {
    const { account, lines, settings } = await newAccount('Quin');
    const bytes = new TextEncoder().encode('Bidule,Sortie,Ma note\nUnforgiven,1992,8\n');
    const answering = (answer: string) => ({ ...settings, ask: async () => answer });
    const no = await importFiles([{ name: 'a.csv', bytes }], account, answering('n'));
    expect(no).to.deep.equal({ isDone: true, allRead: false, hasReport: false });
    expect(lines.join('\n')).to.match(/column of a.csv +taken as\n +Bidule +title\n +Sortie +releaseDate\n/);
    expect((await account.list()).imports).to.deep.equal([]);
    await importFiles([{ name: 'a.csv', bytes }], account, answering('y'));
    expect((await account.list()).imports.map(({ counts }) => counts.ratings)).to.deep.equal([1]);
  });

  it('refuses doubtful columns without a terminal, unless they are accepted', async () => {
    const { account, lines, settings } = await newAccount('Rae');
    const doubtful = {
      name: 'a.csv',
      bytes: new TextEncoder().encode('Bidule,Sortie,Ma note\nUnforgiven,1992,8\n'),
    };
    expect(await importFiles([file, doubtful], account, settings)).to.include({ allRead: false });
    expect(lines.join('\n')).to.include('without a terminal to ask on').and.include('--accept-columns');
    expect((await account.list()).imports).to.deep.equal([]);
    const accepted = await importFiles([doubtful], account, { ...settings, acceptsColumns: true });
    expect(accepted).to.include({ isDone: true, allRead: true });
    expect((await account.list()).imports.map(({ counts }) => counts.ratings)).to.deep.equal([1]);
  });

  it('changes nothing in a dry run', async () => {
    const { account, settings } = await newAccount('Ben');
    await importFiles([file], account, { ...settings, dryRun: true });
    expect((await account.list()).imports).to.deep.equal([]);
  });

  it('says which file can’t be read and why, and brings the others', async () => {
    const { account, lines, settings } = await newAccount('Gus');
    const damaged = { name: 'my.zip', bytes: new TextEncoder().encode('PK\u0003\u0004 no archive') };
    const none = await importFiles([damaged], account, settings);
    expect(none).to.deep.equal({ isDone: true, allRead: false, hasReport: false });
    expect(lines).to.deep.equal(['my.zip can’t be read: the archive is damaged.']);
    expect(await importFiles([damaged, file], account, settings)).to.include({ allRead: false });
    expect((await account.list()).imports.map(({ counts }) => counts.ratings)).to.deep.equal([2]);
    const silent = { name: 'a.csv', bytes: new TextEncoder().encode('Title,Rating\nOf what,\n') };
    lines.length = 0;
    expect(await importFiles([silent], account, settings)).to.include({ allRead: false });
    expect(lines.at(-1)).to.equal('These files tell of no movie.');
  });

  it('says what an account had no room for', async () => {
    const { account, lines, settings } = await newAccount('Ida');
    const apply: Account['apply'] = async (input) => {
      const answer = await account.apply(input);
      const why = { reason: 'ratings-full' as const, added: [], there: [] };
      const keptMovies = input.movies.map(({ movieId }) => ({ movieId, ...why }));
      return { ...answer, kept: keptMovies, unfitLists: ['Noir'] };
    };
    await importFiles([file], { ...account, apply }, settings);
    expect(lines).to.include('Without room for their ratings, 10000 at most: 2 movies.');
    expect(lines).to.include('Left out, without room: Noir.');
  });

  it('reports of each line which kinds are new and which were there', async () => {
    const { account, settings } = await newAccount('Noa');
    await importFiles([file], account, settings);
    const more = csv.replace('Date rated', 'Date rated,Comment').replace('2024-03-05', '2024-03-05,Rain');
    await importFiles([{ name: 'more.csv', bytes: new TextEncoder().encode(more) }], account, settings);
    const whys = readFileSync(settings.report, 'utf8').split('\r\n').slice(1, 4);
    expect(whys.map((line) => line.split(',').slice(4).join())).to.deep.equal([
      'it is there already',
      'imported: note; there already: rating',
      'no movie is found',
    ]);
  });

  it('puts a list into the collection that has its name', async () => {
    const { account, lines, settings } = await newAccount('Hal');
    const { movieId } = (await account.match({ movies: [named('Unforgiven')] })).movies[0]!;
    const own = {
      id: 'own',
      name: 'My Westerns',
      description: null,
      cover: null,
      order: 'hand',
      rules: null,
    };
    const listed = [{ list: own.name, collection: 'own', position: 1, note: null, at: null }];
    const about = { importId: 'first', part: 0, source: 'table', overwrites: false } as const;
    await account.apply({ ...about, movies: [{ movieId, listed }], collections: [own] });
    const list = 'Title,Year,List\nUnforgiven,1992,my westerns\nA Fistful of Dollars,1964,my westerns\n';
    await importFiles([{ name: 'x.csv', bytes: new TextEncoder().encode(list) }], account, settings);
    expect(lines).to.include('Added to collections of yours: My Westerns.');
    const { collections } = await account.collections();
    const made = collections.filter(({ name }) => name !== null);
    expect(made.map(({ name, total }) => [name, total])).to.deep.equal([['My Westerns', 2]]);
  });

  it('goes on where it was interrupted', async () => {
    const { account, lines, settings } = await newAccount('Cid');
    const fails = { ...account, apply: () => Promise.reject(new Error('interrupted')) };
    const failed = await importFiles([file], fails, settings).catch((error: Error) => error.message);
    expect(failed).to.equal('interrupted');
    const { importId } = settings.runs.load()!;
    await importFiles([file], account, settings);
    expect(lines).to.include('Going on with the import that was interrupted.');
    expect((await account.list()).imports.map((each) => each.importId)).to.deep.equal([importId]);
    expect(settings.runs.load()).to.equal(null);
  });

  it('begins anew where the interrupted import was taken back meanwhile', async () => {
    const { account, lines, settings } = await newAccount('Eve');
    const loses: Account['apply'] = async (input) => {
      await account.apply(input);
      throw new Error('interrupted');
    };
    await importFiles([file], { ...account, apply: loses }, settings).catch(() => {});
    await undoImport(account, undefined, settings.say);
    expect(lines.join('\n')).to.match(/Taking back the import from \w+ of 20\S+: .*\d\./);
    expect((await importFiles([file], account, settings)).isDone).to.equal(true);
    expect(lines).to.include('It was taken back meanwhile, so that this is a new one.');
    expect((await account.list()).imports.map(({ state }) => state)).to.deep.equal(['applied', 'undone']);
    expect(settings.runs.load()).to.equal(null);
  });

  it('takes back, unnamed, the last import that brought anything', async () => {
    const lines: string[] = [];
    const counts = {
      watches: 0,
      ratings: 0,
      watchlist: 0,
      lists: 0,
      listed: 0,
      likes: 0,
      notes: 0,
      owned: 0,
    };
    const at = '2024-03-05T12:00:00Z';
    const made = {
      at,
      source: 'trakt' as const,
      sources: ['trakt' as const],
      state: 'applied' as const,
    };
    const imports = [
      { ...made, importId: 'empty', counts, undoUntil: at },
      { ...made, importId: 'full', counts: { ...counts, ratings: 2 }, undoUntil: at },
    ];
    const undone: string[] = [];
    const account = {
      list: async () => ({ imports }),
      undo: async (importId: string) => {
        undone.push(importId);
        return { importId, taken: counts, shared: 0, kept: [] };
      },
    };
    await undoImport(account as unknown as Account, undefined, (line) => lines.push(line));
    expect(undone).to.deep.equal(['full']);
    expect(lines[0]).to.equal(`Taking back the import from trakt of ${at}: ratings 2.`);
  });

  it('says what the reader isn’t sure about', async () => {
    const { account, lines, settings } = await newAccount('Fay');
    const unsure = { name: 'some.csv', bytes: new TextEncoder().encode('Title,Date\nUnforgiven,3/4/2024\n') };
    await importFiles([unsure], account, { ...settings, dryRun: true });
    expect(lines.join('\n')).to.match(
      /some\.csv: it isn’t sure which of day and month comes first: taken as/,
    );
  });

  it('says why a call is refused', async () => {
    const { account } = await newAccount('Dan');
    const refused = await undoImport(account, 'no-such-import', () => {}).catch(
      (error: Error) => error.message,
    );
    expect(refused).to.be.a('string').and.not.include('import-unknown');
  });

  it('shows tables with numbers to the right', () => {
    const rows = [
      ['a.csv', 1234],
      ['long-name.csv', 5],
    ];
    expect(inTable(['file', 'rows'], rows)).to.equal(
      ['  file            rows', '  a.csv          1,234', '  long-name.csv      5'].join('\n'),
    );
  });
});
