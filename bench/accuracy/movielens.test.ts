import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readMovieLens } from './movielens.ts';

describe('A folder of MovieLens', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cine-movielens-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: Record<string, string | Buffer>) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  };

  it("is read in ml-100k's layout: tabs, bars, Latin-1, genre flags", () => {
    const flags = (...on: number[]) =>
      Array.from({ length: 19 }, (_, at) => Number(on.includes(at))).join('|');
    const items = [
      `5|Cit\u00e9 (1995)|01-Jan-1995||http://a|${flags(3, 8)}`,
      `7|unknown||||${flags(0)}`,
    ].join('\n');
    write({
      'u.data': '196\t5\t3\t881250949\n22\t7\t1\t878887116\n196\t7\t5\t1\n',
      'u.item': Buffer.from(items, 'latin1'),
    });
    const { scale, rows, times, facts } = readMovieLens(folder);
    expect(scale).to.deep.equal({ min: 1, max: 5 });
    expect(times).to.deep.equal([881250949, 878887116, 1]);
    expect(rows).to.deep.equal([
      { user: 0, movieId: 5, score: 3 },
      { user: 1, movieId: 7, score: 1 },
      { user: 0, movieId: 7, score: 5 },
    ]);
    expect([...facts]).to.deep.equal([
      [5, { genres: [3, 8], year: 1995 }],
      [7, { genres: [], year: null }],
    ]);
  });

  it("is read in ml-latest's layout: commas, quoted titles, genres by name", () => {
    write({
      'ratings.csv': 'userId,movieId,rating,timestamp\n1,11,4.5,964982703\n1,12,0.5,1\n',
      'movies.csv':
        'movieId,title,genres\n11,"American President, The (1995)",Comedy|Drama\n12,Babylon 5,(no genres listed)\n',
    });
    const { scale, rows, times, facts } = readMovieLens(folder);
    expect(scale).to.deep.equal({ min: 0.5, max: 5 });
    expect(times).to.deep.equal([964982703, 1]);
    expect(rows.map(({ score }) => score)).to.deep.equal([4.5, 0.5]);
    expect(facts.get(11)).to.deep.equal({ genres: [0, 1], year: 1995 });
    expect(facts.get(12)).to.deep.equal({ genres: [], year: null });
  });

  it('is refused without ratings', () => {
    expect(() => readMovieLens(folder)).to.throw('has neither u.data nor ratings.csv');
  });
});
