import type { MovieFacts } from '@cine/contract/movie';
import { expect } from 'chai';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { filterOf } from './filters.ts';
import { find } from './find.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';

let nextId = 1;
const movie = (title: string, more: Partial<MovieFacts> = {}): MovieFacts => ({
  ...unknownMovie,
  id: nextId++,
  title,
  originalTitle: title,
  ...more,
});
const words = ['river', 'night', 'house', 'summer', 'winter', 'stone', 'garden', 'letter', 'silver', 'road'];
/** Two hundred titles of two words. */
const others = words.flatMap((one) =>
  words.flatMap((other) => [movie(`The ${one} ${other}`), movie(`${one} of ${other}`)]),
);

/** The titles that are found, the best first. */
function found(segments: MovieFacts[][], query: string, limit = 10): string[] {
  const titles = new Map(segments.flat().map(({ id, title }) => [id, title]));
  const indexes = segments.map(buildIndex);
  return find(indexes, query, { limit }).map(({ segment, movie: at }) => titles.get(segment.ids[at]!)!);
}

describe('What a search finds', () => {
  it('is in the smallest segment as in the largest', () => {
    for (const size of [1, 2, 3, 10]) {
      const few = Array.from({ length: size }, (_, at) => movie(`The Lighthouse Keeper ${at}`));
      for (const { title } of few) expect(found([others, few], title)[0], `${size}`).to.equal(title);
    }
  });

  it('is the same in however many segments the movies are', () => {
    const all = [...others, movie('The Lighthouse'), movie('Lighthouse Keepers', { popularity: 50 })];
    const dealt = Array.from({ length: 7 }, (_, part) => all.filter((_movie, at) => at % 7 === part));
    for (const query of ['lighthouse', 'the lighthose', 'river night', 'stone of'])
      expect(found(dealt, query, 1), query).to.deep.equal(found([all], query, 1));
  });

  it('begins with what more people look for, of equals, whichever segment it is in', () => {
    const remakes = [
      movie('Solaris', { popularity: 2, year: 2002 }),
      movie('Solaris', { popularity: 90, year: 1972 }),
    ];
    const years = (segments: MovieFacts[][]) =>
      find(segments.map(buildIndex), 'solaris').map(({ segment, movie: at }) => segment.years[at]);
    expect(years([remakes])).to.deep.equal([1972, 2002]);
    expect(years([[remakes[0]!], [...others, remakes[1]!]])).to.deep.equal([1972, 2002]);
  });

  it('tells a year besides from one that is part of the title', () => {
    const all = [
      movie('2001: A Space Odyssey', { year: 1968 }),
      movie('A Space Odyssey', { year: 2001 }),
      movie('1917', { year: 2019 }),
      movie('Dune', { year: 1984 }),
      movie('Dune', { year: 2021 }),
      ...others,
    ];
    expect(found([all], '2001 a space odyssey')[0]).to.equal('2001: A Space Odyssey');
    expect(found([all], '1917 2019')[0]).to.equal('1917');
    expect(found([all], '1917')[0]).to.equal('1917');
    const [first] = find([buildIndex(all)], 'dune 1984');
    expect(first!.segment.years[first!.movie]).to.equal(1984);
  });

  it('has the movies of somebody whose name is a title too', () => {
    const made = ['Psycho', 'Vertigo', 'Rope'].map((title) =>
      movie(title, { directors: ['Alfred Hitchcock'] }),
    );
    const all = [...others, ...made, movie('Hitchcock')];
    expect(found([all], 'hitchcock')[0]).to.equal('Hitchcock');
    expect(found([all], 'hitchcock')).to.include.members(['Psycho', 'Vertigo', 'Rope']);
    expect(found([all], 'hitchcok alfred')).to.include.members(['Psycho', 'Vertigo', 'Rope']);
    expect(found([all], 'rope hitchcock')[0]).to.equal('Rope');
  });

  it('is nothing for nothing, in nothing, and for what is like nothing', () => {
    expect(found([], 'alien')).to.deep.equal([]);
    expect(found([[]], 'alien')).to.deep.equal([]);
    for (const query of ['', '  ', '!?', '🎬', 'qqqq zzzz'])
      expect(found([others], query), query).to.deep.equal([]);
    expect(found([others], 'x'.repeat(500))).to.deep.equal([]);
  });

  it('passes the filters, of which none lets through what is unknown', () => {
    const all = [
      movie('Solaris', { year: 1972, runtime: 167, language: 'ru', genres: ['Science Fiction'] }),
      movie('Solaris', { year: 2002, runtime: 99, language: 'en', genres: ['Drama', 'Science Fiction'] }),
      movie('Solaris'),
    ];
    const index: SearchIndex = buildIndex(all);
    const years = (filters: Parameters<typeof filterOf>[0]) =>
      find([index], 'solaris', { accept: filterOf(filters) })
        .map(({ movie: at }) => index.years[at]!)
        .sort((one, other) => one - other);
    expect(years({})).to.deep.equal([0, 1972, 2002]);
    expect(years({ fromYear: 1980 })).to.deep.equal([2002]);
    expect(years({ toYear: 1980 })).to.deep.equal([1972]);
    expect(years({ minRuntime: 120 })).to.deep.equal([1972]);
    expect(years({ maxRuntime: 120 })).to.deep.equal([2002]);
    expect(years({ language: 'ru' })).to.deep.equal([1972]);
    expect(years({ genres: ['Drama', 'Western'] })).to.deep.equal([2002]);
    expect(years({ genres: ['Science Fiction'], fromYear: 2000 })).to.deep.equal([2002]);
  });
});
