import { expect } from 'chai';
import { matching } from './matching.ts';

const pages = ['Réglages', 'Conseils d’amis', 'Ma liste', 'Мой список'].map((name) => ({ name }));
const namesFor = (typed: string) => matching(pages, typed).map(({ name }) => name);

describe('The pages that match what is typed', () => {
  it('have words that begin with it, in any order and without accents', () => {
    expect(namesFor('reg')).to.deep.equal(['Réglages']);
    expect(namesFor('amis cons')).to.deep.equal(['Conseils d’amis']);
    expect(namesFor('СПИ')).to.deep.equal(['Мой список']);
    expect(namesFor('iste')).to.deep.equal([]);
  });

  it('are all for nothing typed', () => {
    expect(namesFor(' ')).to.have.length(4);
  });
});
