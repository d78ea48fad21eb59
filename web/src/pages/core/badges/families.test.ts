import { openBadges } from '@cine/contract/game/badges/open-badges';
import { expect } from 'chai';
import { families, familyOf } from './families.ts';

describe('The families of badges', () => {
  it('all have some, and none so many that it would be a wall of everything', () => {
    const sizes = new Map(families.map((family) => [family, 0]));
    for (const badge of openBadges) sizes.set(familyOf(badge), sizes.get(familyOf(badge))! + 1);
    for (const family of families.slice(0, -1)) expect(sizes.get(family), family).to.be.within(5, 20);
  });

  it('tell what a badge is earned with', () => {
    const family = (id: string) => familyOf(openBadges.find((badge) => badge.id === id)!);
    expect(family('regular')).to.equal('movies');
    expect(family('tatami')).to.equal('tastes');
    expect(family('atlas')).to.equal('curiosity');
    expect(family('shared-popcorn')).to.equal('together');
    expect(family('en-garde')).to.equal('game');
    expect(family('countdown')).to.equal('season');
  });

  it('have a place for what is secret, and for what only a newer server knows', () => {
    expect(familyOf({ id: 'secret-1', rarity: 'secret' })).to.equal('secret');
    expect(familyOf({ id: 'from-a-newer-version', rarity: 'rare' })).to.equal('movies');
  });
});
