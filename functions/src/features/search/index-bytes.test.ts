import { expect } from 'chai';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { fromBytes, toBytes } from './index-bytes.ts';
import { buildIndex, cardIn } from './search-index.ts';

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
    const read = fromBytes(toBytes(index));
    expect([...read.ids]).to.deep.equal([348, 679]);
    const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = alien;
    expect(cardIn(read, 0)).to.deep.equal({
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

  it('has of a movie whatever its card may hold', () => {
    const strange = { ...alien, year: null, runtime: null, genres: ['Horror', 'Unheard of'], titles: {} };
    for (const posterPath of [null, '/alien.png', '/a/b.jpg', '/.jpg', 'alien.jpg']) {
      const card = cardIn(buildIndex([{ ...strange, posterPath }]), 0);
      expect(card).to.deep.include({ year: null, runtime: null, genres: strange.genres, posterPath });
    }
  });

  it('is refused in a format that is not known', () => {
    const bytes = toBytes(index);
    bytes[0] = 9;
    expect(() => fromBytes(bytes)).to.throw('Format 9');
  });
});
