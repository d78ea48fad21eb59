import { expect } from 'chai';
import { type AddressedPage, addresses } from './pages.ts';
import { pagesOf, placeAt, places, wayBackFrom } from './places.ts';

/** Pages of operators, and those that are shown without the bar. */
const elsewhere: readonly AddressedPage[] = [
  ...(['operator', 'moderation', 'broadcasts'] as const),
  ...(['join', 'keep', 'television', 'signingIn', 'emailChange'] as const),
];

describe('The places of the bar', () => {
  it('have every page that is shown with it, once', () => {
    const all = places.flatMap((place) => [place, ...pagesOf[place].doors, ...pagesOf[place].others]);
    expect([...all, ...elsewhere].toSorted()).to.deep.equal(Object.keys(addresses).toSorted());
  });

  it('are lit by their own page and by those behind it', () => {
    expect(placeAt('/')).to.equal('player');
    expect(placeAt('/evening/abc')).to.equal('sessions');
    expect(placeAt('/movies/391')).to.equal('search');
    expect(placeAt('/duels/abc')).to.equal('game');
    expect(placeAt('/groups/abc/taste')).to.equal('me');
    expect(placeAt('/operator')).to.equal(null);
    expect(placeAt('/nowhere')).to.equal(null);
  });

  it('are where pages lead back to, unless something lies between or a page sees to it itself', () => {
    expect(wayBackFrom('/duels')).to.equal('game');
    expect(wayBackFrom('/groups')).to.equal('me');
    expect(wayBackFrom('/d/abc')).to.equal('dates');
    expect(wayBackFrom('/duels/abc')).to.equal(null);
    for (const place of places) expect(wayBackFrom(addresses[place]), place).to.equal(null);
  });
});
