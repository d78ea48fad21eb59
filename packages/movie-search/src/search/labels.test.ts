import { expect } from 'chai';
import { buildIndex } from '../inverted-index/search-index.ts';
import { movieOf } from '../movie.test-support.ts';
import { Labels } from './labels.ts';

const movies = (names: readonly string[]) =>
  buildIndex(names.map((name, at) => movieOf(at + 1, `M${at}`, { directors: [name] })));

describe('Labels', () => {
  it('finds none for a word that no label has, on the first use too', () => {
    const segment = movies(['Agnès Varda', 'Akira Kurosawa']);
    const labels = new Labels();
    labels.find(['zyxw'], [segment]);
    expect([0, 1].map((label) => labels.similarityOf(0, segment, label))).to.deep.equal([0, 0]);
    expect(labels.best(5)).to.deep.equal([]);
  });

  it('grows when a search has more labels than the one before', () => {
    const few = movies(['Agnès Varda']);
    const many = movies(Array.from({ length: 300 }, (_, at) => `Person ${at}`));
    const labels = new Labels();
    labels.find(['varda'], [few]);
    expect(labels.best(5)).to.have.length(1);
    labels.find(['qwertz', 'varda'], [many, few]);
    for (const at of [0, 1]) expect(labels.similarityOf(at, many, 299)).to.equal(0);
    expect(labels.best(5).map(({ segment }) => segment)).to.deep.equal([few]);
  });
});
