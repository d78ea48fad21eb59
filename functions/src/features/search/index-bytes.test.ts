import { expect } from 'chai';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { cardAt } from './cards.ts';
import { fromBytes, toBytes } from './index-bytes.ts';
import { buildIndex } from './search-index.ts';

describe('The search index as bytes', () => {
  const alien = {
    ...unknownMovie,
    id: 348,
    title: 'Alien',
    originalTitle: 'Alien',
    titles: { ru: 'Чужой' },
    year: 1979,
    runtime: 117,
    genres: ['Horror'],
    directors: ['Ridley Scott'],
    keywords: ['space'],
    popularity: 60,
    posterPath: '/alien.jpg',
  };
  const aliens = { ...unknownMovie, id: 679, title: 'Aliens', originalTitle: 'Aliens', keywords: ['space'] };
  const index = buildIndex([aliens, alien]);

  it('comes back as it was, wherever the bytes begin', () => {
    const bytes = toBytes(index);
    expect(fromBytes(bytes)).to.deep.equal(index);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(fromBytes(moved.subarray(1))).to.deep.equal(index);
  });

  it('has what lists show of each movie, the popular one first', () => {
    const { cards, ids } = fromBytes(toBytes(index));
    expect([...ids]).to.deep.equal([348, 679]);
    const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = alien;
    expect(cardAt(cards, 0)).to.deep.equal({
      id,
      title,
      originalTitle,
      titles,
      year,
      runtime,
      genres,
      directors,
      posterPath,
    });
  });

  it('is refused in a format that is not known', () => {
    const bytes = toBytes(index);
    bytes[0] = 9;
    expect(() => fromBytes(bytes)).to.throw('Format 9');
  });
});
