import { expect } from 'chai';
import type { LineOfReport } from '#data/imports/report-lines.ts';
import { groupsOf, reportOf } from './report.ts';

const nothing = {
  ...{ watches: 0, ratings: 0, watchlist: 0, lists: 0, listed: 0, likes: 0, notes: 0, owned: 0 },
};

const line = (at: number, movieId: number | null, outcome: LineOfReport['outcome']): LineOfReport => ({
  ...{ file: 'films.csv', line: at, title: 'Alien', year: 1979, movieId, outcome },
});

describe('The report of an import', () => {
  const lines = [
    line(2, 1, 'told'),
    line(3, 2, 'told'),
    line(4, 1, 'told'),
    line(6, 3, 'told'),
    line(5, null, 'series'),
  ];
  const report = reportOf(lines, {
    ...{ added: nothing, kept: [{ movieId: 2, reason: 'rated-here' }], firsts: [1, 3], lost: [1] },
  });

  it('says of each line what became of it', () => {
    expect(report.map(({ outcome }) => outcome)).to.deep.equal([
      ...['added', 'rated-here', 'added', 'lost', 'series'],
    ]);
  });

  it('says that all of a movie was there only where nothing is new', () => {
    const there = { kept: [{ movieId: 1, reason: 'there-already' as const }], firsts: [1], lost: [] };
    const outcomeWith = (notes: number) =>
      reportOf([line(2, 1, 'told')], { ...there, added: { ...nothing, notes } })[0]!.outcome;
    expect([outcomeWith(0), outcomeWith(1)]).to.deep.equal(['there-already', 'there-partly']);
  });

  it('begins with what isn’t as it was in the file', () => {
    expect(groupsOf(report).map(([outcome, { length }]) => [outcome, length])).to.deep.equal([
      ['rated-here', 1],
      ['lost', 1],
      ['series', 1],
      ['added', 2],
    ]);
  });

  it('says once of a movie how many of its collections aren’t kept', () => {
    const cut = (at: number, movieId: number) => ({
      ...line(at, movieId, 'told'),
      outcome: 'lists-cut' as const,
    });
    const [group] = groupsOf([cut(2, 1), cut(3, 2), cut(4, 1)]);
    expect(group![1].map(({ movieId, unkept }) => [movieId, unkept])).to.deep.equal([
      [1, 2],
      [2, 1],
    ]);
  });
});
