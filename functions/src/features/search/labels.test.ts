import { expect } from 'chai';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { Labels } from './labels.ts';
import { buildIndex } from './search-index.ts';

const movies = (names: readonly string[]) =>
  buildIndex(names.map((name, at) => ({ ...unknownMovie, id: at + 1, title: `M${at}`, directors: [name] })));

describe('People and keywords by their words', () => {
  it('are not like a word that none of them has, in the first search as in any other', () => {
    const segment = movies(['Agnès Varda', 'Akira Kurosawa']);
    const labels = new Labels();
    labels.look(['zyxw'], [segment]);
    expect([0, 1].map((label) => labels.likenessOf(0, segment, label))).to.deep.equal([0, 0]);
    expect(labels.best(5)).to.deep.equal([]);
  });

  it('are found when there are more of them than in the search before', () => {
    const [few, many] = [
      movies(['Agnès Varda']),
      movies(Array.from({ length: 300 }, (_, at) => `Person ${at}`)),
    ];
    const labels = new Labels();
    labels.look(['varda'], [few]);
    expect(labels.best(5)).to.have.length(1);
    labels.look(['qwertz', 'varda'], [many, few]);
    for (const at of [0, 1]) expect(labels.likenessOf(at, many, 299)).to.equal(0);
    expect(labels.best(5).map(({ segment }) => segment)).to.deep.equal([few]);
  });
});
