import type { CollectionEntry } from '@cine/contract/documents/collections';
import { expect } from 'chai';
import { sortWatchlist } from './sort-watchlist.ts';

type Row = Pick<CollectionEntry, 'addedAt' | 'card'>;

function row(title: string, fr: string, runtime: number | null, addedAt: number): Row {
  return {
    addedAt,
    card: {
      title,
      originalTitle: title,
      titles: { fr },
      year: null,
      runtime,
      genres: [],
      directors: [],
      posterPath: null,
    },
  };
}

const rows = [
  row('Alien', 'Alien, le huitième passager', 117, 2000),
  row('The Apartment', 'La Garçonnière', 125, 1000),
  row('Seventh Heaven', 'Été 7', null, 3000),
  row('Summer', 'Été 10', 117, 4000),
];
const titles = (order: 'added' | 'title' | 'runtime', locale: 'fr' | 'en') =>
  sortWatchlist(rows, order, locale).map(({ card }) => card.title);

describe('A sorted watchlist', () => {
  it('begins with the latest addition', () => {
    expect(titles('added', 'fr')).to.deep.equal(['Summer', 'Seventh Heaven', 'Alien', 'The Apartment']);
  });

  it('follows the reader’s titles, with accents and numbers in reading order', () => {
    expect(titles('title', 'fr')).to.deep.equal(['Alien', 'Seventh Heaven', 'Summer', 'The Apartment']);
    expect(titles('title', 'en')).to.deep.equal(['Alien', 'Seventh Heaven', 'Summer', 'The Apartment']);
  });

  it('begins with the shortest and ends with unknown lengths', () => {
    expect(titles('runtime', 'fr')).to.deep.equal(['Alien', 'Summer', 'The Apartment', 'Seventh Heaven']);
  });
});
