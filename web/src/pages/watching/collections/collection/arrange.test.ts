import { expect } from 'chai';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { filterMovies, groupMovies, type OrderFacts, sortMovies, tagsOf } from './arrange.ts';

type Given = Partial<Omit<CollectedEntry, 'card'>> & Partial<CollectedEntry['card']>;

function entry(movieId: number, title: string, { addedAt = 0, note, tags, medium, ...card }: Given = {}) {
  const collected: CollectedEntry = {
    movieId,
    addedAt,
    watched: false,
    ...(note !== undefined && { note }),
    ...(tags && { tags }),
    ...(medium !== undefined && { medium }),
    card: {
      title,
      originalTitle: title,
      titles: {},
      year: null,
      runtime: null,
      genres: [],
      directors: [],
      posterPath: null,
      ...card,
    },
  };
  return collected;
}

const alien = entry(1, 'Alien', {
  addedAt: 30,
  year: 1979,
  runtime: 117,
  genres: ['Horror'],
  tags: ['space'],
});
const solaris = entry(2, 'Solaris', {
  addedAt: 10,
  year: 1972,
  runtime: 167,
  genres: ['Drama', 'Horror'],
  directors: ['Andreï Tarkovski'],
  tags: ['à revoir', 'space'],
});
const summer = entry(3, 'A Summer', {
  addedAt: 20,
  titles: { fr: 'Un été' },
  note: 'Chez mamie',
  medium: 'DVD',
});
const all = [alien, solaris, summer];
const orderFacts: OrderFacts = { manual: [], scores: new Map([[2, 90]]), locale: 'fr' };

describe('The movies of a collection', () => {
  const ids = (order: Parameters<typeof sortMovies>[1], also: Partial<OrderFacts> = {}) =>
    sortMovies(all, order, { ...orderFacts, ...also }).map(({ movieId }) => movieId);

  it('stand in the order that one chooses, unknown values last', () => {
    expect(ids('added')).to.deep.equal([1, 3, 2]);
    expect(ids('title')).to.deep.equal([1, 2, 3]);
    expect(ids('title', { locale: 'en' })).to.deep.equal([3, 1, 2]);
    expect(ids('year')).to.deep.equal([1, 2, 3]);
    expect(ids('runtime')).to.deep.equal([1, 2, 3]);
    expect(ids('rating')).to.deep.equal([2, 1, 3]);
  });

  it('stand as they were put by hand, and the others after them, the last added first', () => {
    expect(ids('hand')).to.deep.equal([1, 3, 2]);
    expect(ids('hand', { manual: [2] })).to.deep.equal([2, 1, 3]);
    expect(ids('hand', { manual: [9, 3, 2, 1] })).to.deep.equal([3, 2, 1]);
  });

  it('are in each of their groups, and those without any come last', () => {
    const groupsBy = (by: 'tags' | 'genres') =>
      groupMovies(all, by, (name) => name, 'fr').map(({ name, entries }) => [
        name,
        entries.map(({ movieId }) => movieId),
      ]);
    expect(groupsBy('tags')).to.deep.equal([
      ['à revoir', [2]],
      ['space', [1, 2]],
      [null, [3]],
    ]);
    expect(groupsBy('genres')).to.deep.equal([
      ['Drama', [2]],
      ['Horror', [1, 2]],
      [null, [3]],
    ]);
  });

  it('are found by all words of titles, people, notes, tags and mediums, without accents', () => {
    const idsFor = (query: string) => filterMovies(all, query, 'fr').map(({ movieId }) => movieId);
    expect(idsFor('ete')).to.deep.equal([3]);
    expect(idsFor('tarkovski space')).to.deep.equal([2]);
    expect(idsFor('mamie dvd')).to.deep.equal([3]);
    expect(idsFor('space mamie')).to.deep.equal([]);
    expect(idsFor('  ')).to.deep.equal([1, 2, 3]);
  });

  it('have tags, of which the most frequent come first, and which may be spelled with or without capitals', () => {
    expect(tagsOf(all)).to.deep.equal(['space', 'à revoir']);
    const spelled = [
      entry(1, 'Laura', { tags: ['noir'] }),
      entry(2, 'Gilda', { tags: ['Noir'] }),
      entry(3, 'Detour', { tags: ['Noir'] }),
    ];
    expect(tagsOf(spelled)).to.deep.equal(['Noir']);
    const groups = groupMovies(spelled, 'tags', (name) => name, 'en');
    expect(groups.map(({ name, entries }) => [name, entries.length])).to.deep.equal([['Noir', 3]]);
  });
});
