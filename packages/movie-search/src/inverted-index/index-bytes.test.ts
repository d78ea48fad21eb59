import { expect } from 'chai';
import { movieOf } from '../movie.test-support.ts';
import { decodeIndex, encodeIndex } from './index-bytes.ts';
import { buildIndex, cardIn } from './search-index.ts';

describe('The bytes of a search index', () => {
  const alien = movieOf(348, 'Alien', {
    titles: { ru: 'Чужой' },
    year: 1979,
    runtime: 117,
    genres: ['Horror'],
    directors: ['Ridley Scott'],
    keywords: ['space'],
    popularity: 60,
    posterPath: '/alien.jpg',
  });
  const aliens = movieOf(679, 'Aliens', { keywords: ['space'] });
  const index = buildIndex([aliens, alien]);

  it('decode to the same index, at any offset', () => {
    const bytes = encodeIndex(index);
    expect(decodeIndex(bytes)).to.deep.equal(index);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(decodeIndex(moved.subarray(1))).to.deep.equal(index);
  });

  it('hold the card of each movie, popular ones first', () => {
    const decoded = decodeIndex(encodeIndex(index));
    expect([...decoded.ids]).to.deep.equal([348, 679]);
    const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = alien;
    expect(cardIn(decoded, 0)).to.deep.equal({
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

  it('hold cards with unknown values, unusual posters and more genres than have a bit', () => {
    const strange = {
      ...alien,
      year: null,
      runtime: null,
      genres: Array.from({ length: 40 }, (_, at) => `Genre ${at}`),
      titles: {},
    };
    for (const posterPath of [null, '/alien.png', '/a/b.jpg', '/.jpg', 'alien.jpg']) {
      const card = cardIn(buildIndex([{ ...strange, posterPath }]), 0);
      expect(card).to.deep.include({ year: null, runtime: null, genres: strange.genres, posterPath });
    }
  });

  it('are refused in an unknown layout', () => {
    const bytes = encodeIndex(index);
    bytes[0] = 9;
    expect(() => decodeIndex(bytes)).to.throw('layout 9');
  });
});
