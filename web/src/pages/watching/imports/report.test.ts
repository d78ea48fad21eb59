import { expect } from 'chai';
import type { LineOfReport } from '#data/imports/report-lines.ts';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { outcomeInWords } from './imports-in-words.ts';
import { groupsOf, reportOf } from './report.ts';

const say = speaker('en', allWords.en);

const line = (at: number, movieId: number | null, outcome: LineOfReport['outcome']): LineOfReport => ({
  file: 'films.csv',
  line: at,
  title: 'Alien',
  year: 1979,
  movieId,
  outcome,
  ...(outcome === 'told' && { kinds: ['watches', 'ratings'] }),
});

const sent = { firsts: [1, 3], lost: [], inSeveral: [] };

describe('The report of an import', () => {
  const lines = [
    line(2, 1, 'told'),
    line(3, 2, 'told'),
    line(4, 1, 'told'),
    line(6, 3, 'told'),
    line(5, null, 'series'),
  ];
  const report = reportOf(lines, {
    ...sent,
    lost: [1],
    kept: [{ movieId: 2, reason: 'rated-here', added: ['watches'], there: [] }],
  });

  it('says of each line what became of it', () => {
    expect(report.map(({ outcome }) => outcome)).to.deep.equal([
      ...['added', 'rated-here', 'added', 'lost', 'series'],
    ]);
  });

  it('says which kinds are new and which were there, and so of each line’s own kinds', () => {
    const keptMovies = [
      {
        movieId: 1,
        reason: 'there-already' as const,
        added: ['notes' as const],
        there: ['watches' as const],
      },
    ];
    const outcomeOf = (...kinds: NonNullable<LineOfReport['kinds']>) => {
      const [of] = reportOf([{ ...line(2, 1, 'told'), kinds }], { ...sent, kept: keptMovies });
      return [of!.outcome, of!.added, of!.there];
    };
    expect(outcomeOf('watches', 'notes')).to.deep.equal(['in-part', ['notes'], ['watches']]);
    expect(outcomeOf('notes')).to.deep.equal(['added', [], []]);
    expect(outcomeOf('watches')).to.deep.equal(['there-already', [], []]);
    const words = outcomeInWords(
      { outcome: 'in-part', added: ['notes'], there: ['watches', 'ratings'] },
      say,
      'en',
    );
    expect(words).to.equal('Imported: note; already here: viewing and rating');
    expect(outcomeInWords({ outcome: 'rated-here', added: ['watches'] }, say, 'en')).to.equal(
      'Your rating here stays; imported: viewing',
    );
  });

  it('says what was filled in of what was there, apart from what stays as it was', () => {
    const there = ['watches' as const, 'watchlist' as const];
    const told = [
      { ...line(2, 1, 'told'), kinds: ['watches' as const] },
      { ...line(3, 1, 'told'), kinds: ['watchlist' as const] },
      { ...line(4, 2, 'told'), kinds: ['watches' as const] },
    ];
    const keptMovie = { reason: 'there-already' as const, added: [], there };
    const filledIn = reportOf(told, {
      ...sent,
      kept: [
        { ...keptMovie, movieId: 1, filled: ['day', 'note', 'tags'] },
        { ...keptMovie, movieId: 2 },
      ],
    });
    expect(groupsOf(filledIn).map(([of]) => outcomeInWords(of!, say, 'en'))).to.deep.equal([
      'Already here; filled in: date',
      'Already here; filled in: note and tags',
      'Already here',
    ]);
  });

  it('says of each watch of a movie whether it is new', () => {
    const [first, second] = [{ date: '2014-05-04' }, { date: '2018-03-02' }];
    const both = ['watches' as const];
    const keptMovies = [
      {
        movieId: 1,
        reason: 'there-already' as const,
        added: both,
        there: both,
        days: { added: [first], there: [second] },
      },
    ];
    const lines = [first, second].map((when) => ({ ...line(2, 1, 'told'), kinds: both, watched: [when] }));
    expect(reportOf(lines, { ...sent, kept: keptMovies }).map(({ outcome }) => outcome)).to.deep.equal([
      'added',
      'there-already',
    ]);
  });

  it('begins with what isn’t as it was in the file', () => {
    expect(groupsOf(report).map((group) => [group[0]!.outcome, group.length])).to.deep.equal([
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
    expect(group!.map(({ movieId, unkept }) => [movieId, unkept])).to.deep.equal([
      [1, 2],
      [2, 1],
    ]);
  });
});
