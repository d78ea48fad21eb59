import { limits } from '@cine/import-reader';
import { facts, letterboxdZip, type Sample } from '@cine/import-reader/samples';
import type { Match } from '@cine/import-run';
import { expect } from 'chai';
import { openReading } from './reading.ts';

const about = { importId: 'one', overwrites: false };
const fileOf = ({ name, bytes }: Sample) => new File([new Uint8Array(bytes)], name);
const droppedOf = (files: readonly File[]) => files.map((file) => ({ path: file.name, file }));
const csv = (text: string, name = 'films.csv') => new File([text], name);

async function gathered(...files: File[]) {
  const reading = openReading(() => {});
  const { tables } = await reading.read(droppedOf(files));
  return { reading, ...(await reading.gather(tables.map(({ mapping }) => mapping))) };
}

describe('What is read in the browser', () => {
  it('is shown as tables without their cells', async () => {
    const { tables, faults } = await openReading(() => {}).read(droppedOf([fileOf(letterboxdZip(facts))]));
    expect(tables.map(({ mapping }) => mapping.tells)).to.include.members(['watches', 'ratings', 'list']);
    const guessed = ['mapping', 'doubts', 'scales', 'source'];
    expect(tables[0]).to.have.keys('file', 'columns', 'samples', ...guessed, 'rows');
    expect(faults.map(({ fault }) => fault)).to.include('deleted-there');
  });

  it('names each movie once, however many tables tell of it', async () => {
    const { movies, counts } = await gathered(fileOf(letterboxdZip(facts)));
    expect(new Set(movies.map(({ titles }) => titles[0])).size).to.equal(movies.length);
    expect(counts.ratings).to.be.above(movies.length);
  });

  it('counts what comes of it: each once, of the movies that are found or chosen', async () => {
    const { reading, movies } = await gathered(fileOf(letterboxdZip(facts)));
    const missing: Match[] = movies.map(() => ({ kind: 'not-found' }));
    const here = { seen: [], rated: [], wanted: [] };
    const ratings = async (choices: number[]) =>
      (await reading.count({ matches: missing, here }, new Map(choices.map((at) => [at, at + 1])), [])).counts
        .ratings;
    expect(await ratings([])).to.equal(0);
    expect(await ratings([...movies.keys()])).to.be.within(1, movies.length);
  });

  it('counts the rows whose tags are too many for their movie together with those before', async () => {
    const tags = (from: number) => Array.from({ length: 6 }, (_, at) => `tag ${from + at}`).join(', ');
    const watched = (date: string, from: number) => `Alien,1979,${date},"${tags(from)}"`;
    const { reading, counts } = await gathered(
      csv(`Title,Year,Watched Date,Tags\n${watched('2024-03-04', 0)}\n${watched('2025-03-04', 6)}`),
    );
    const matches: Match[] = [{ kind: 'matched', movieId: 348, by: 'title' }];
    const here = { seen: [], rated: [], wanted: [] };
    const { tagsCut } = await reading.count({ matches, here }, new Map(), []);
    expect([counts.tagsCut, tagsCut]).to.deep.equal([0, 1]);
  });

  it('leaves out what can’t be loaded, or is too large to be', async () => {
    const large = Object.defineProperty(csv(''), 'size', { value: limits.fileBytes + 1 });
    const folder = Object.assign(csv(''), { arrayBuffer: () => Promise.reject(new Error('a folder')) });
    const reading = openReading(() => {});
    const { faults } = await reading.read(droppedOf([large, folder, csv('Title,Rating\nAlien,9')]));
    expect(faults.map(({ fault }) => fault)).to.deep.equal(['file-too-large', 'file-damaged']);
    const { lines } = await reading.plan({
      ...about,
      matches: [],
      choices: new Map(),
      own: [],
      without: new Set<string>(),
    });
    expect(lines.map(({ line, outcome }) => [line, outcome])).to.deep.equal([
      [0, 'file-too-large'],
      [0, 'file-damaged'],
    ]);
  });

  it('becomes what is to be told, and a line for each row', async () => {
    const { reading, movies, rated } = await gathered(
      csv('Title,Year,Rating\nAlien,1979,9\nStalker,1979,8\nAlien,1979,7\nOf what,,'),
    );
    expect(movies).to.have.length(2);
    expect(rated).to.deep.equal([0, 1]);
    const matches: Match[] = [{ kind: 'matched', movieId: 348, by: 'title' }, { kind: 'not-found' }];
    const { run, lines } = await reading.plan({
      ...about,
      matches,
      choices: new Map(),
      own: [],
      without: new Set(),
    });
    expect(run.parts).to.deep.equal([[{ movieId: 348, rating: { value: 90, at: null } }]]);
    expect(lines.map(({ line, movieId, outcome }) => [line, movieId, outcome])).to.deep.equal([
      [2, 348, 'told'],
      [3, null, 'not-found'],
      [4, 348, 'told'],
      [5, null, 'nothing-said'],
    ]);
    expect(lines.at(-1)).to.deep.include({ title: 'Of what', year: null });
  });

  it('says of each row of a list that isn’t chosen that it was left out, and leaves the rest', async () => {
    const { reading } = await gathered(csv('Title,List\nAlien,Space\nStalker,Zone\nSolaris,Space'));
    const matches: Match[] = [1, 2, 3].map((movieId) => ({ kind: 'matched', movieId, by: 'title' }));
    const here = { seen: [], rated: [], wanted: [] };
    const without = new Set(['list Space']);
    const coming = await reading.count({ matches, here }, new Map(), [], without);
    expect(coming.lists.map(({ key, movies }) => [key, movies])).to.deep.equal([
      ['list Space', 2],
      ['list Zone', 1],
    ]);
    expect([coming.movies, coming.counts.lists]).to.deep.equal([1, 1]);
    const { lines } = await reading.plan({ ...about, matches, choices: new Map(), own: [], without });
    expect(lines.map(({ outcome }) => outcome)).to.deep.equal(['left', 'told', 'left']);
  });

  it('follows what was chosen for movies that aren’t clear', async () => {
    const { reading } = await gathered(csv('Title,Rating\nTrue Grit,9\nLittle Women,8\nNo such,7'));
    const ambiguous: Match = { kind: 'ambiguous', candidates: [1, 2] };
    const choices = new Map([
      [0, 2],
      [2, 9],
    ]);
    const matches: Match[] = [ambiguous, ambiguous, { kind: 'not-found' }];
    const { run, lines } = await reading.plan({ ...about, matches, choices, own: [], without: new Set() });
    expect(run.parts.flat().map(({ movieId }) => movieId)).to.deep.equal([2, 9]);
    expect(lines.map(({ movieId, outcome }) => [movieId, outcome])).to.deep.equal([
      [2, 'told'],
      [null, 'ambiguous'],
      [9, 'told'],
    ]);
  });
});
