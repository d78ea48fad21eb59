import { expect } from 'chai';
import { matching } from './matching.ts';

const pages = ['Réglages', 'Conseils d’amis', 'Ma liste', 'Мой список'].map((name) => ({ name }));
const found = (typed: string) => matching(pages, typed).map(({ name }) => name);

describe('The pages that match what is typed', () => {
  it('have words that begin with it, in any order and without accents', () => {
    expect(found('reg')).to.deep.equal(['Réglages']);
    expect(found('amis cons')).to.deep.equal(['Conseils d’amis']);
    expect(found('СПИ')).to.deep.equal(['Мой список']);
    expect(found('iste')).to.deep.equal([]);
  });

  it('are all for nothing typed', () => {
    expect(found(' ')).to.have.length(4);
  });
});
