import { nothingAllotted } from '@cine/contract/game/characters/points';
import { expect } from 'chai';
import { character } from './character.ts';

describe('The audit of a character', () => {
  const paid = { id: 'character', source: 'character' };
  const plain = { allotted: nothingAllotted, equipped: { weapon: 'house-torch' }, bought: {}, dyed: {} };
  const paidFor = (reward: string, source: string) => ({ id: source, source, reward });
  const faultsOf = (changes: object, milestones: number[] = [], entries: object[] = [paid]) => {
    const life = { uid: 'lea', entries, player: { milestones }, character: { ...plain, ...changes } };
    return character(life as never).map(({ what }) => what);
  };

  it('names nothing where points, equipment and coins are as they should be', () => {
    expect(faultsOf({})).to.deep.equal([]);
    const allotted = { ...nothingAllotted, agility: 5 };
    expect(faultsOf({ allotted, equipped: { weapon: 'basic-sword' } }, [5])).to.deep.equal([]);
  });

  it('names first coins without a character, and a character without its first coins', () => {
    const none = { uid: 'lea', entries: [paid], player: { milestones: [] }, character: null };
    expect(character(none as never)).to.deep.equal([
      { path: 'players/lea/ledger/character', what: 'pays for a character that isn’t there' },
    ]);
    expect(faultsOf({}, [], [])).to.deep.equal(['was never paid its first coins']);
  });

  it('names points that nobody brought, and one stat with too many of them', () => {
    const allotted = { ...nothingAllotted, strength: 12 };
    expect(faultsOf({ allotted }, [5])).to.deep.equal([
      'has allotted 12 points of 5',
      'has more of its points in strength than it may',
    ]);
  });

  it('names what it wears without having it, and where it doesn’t belong', () => {
    const equipped = { weapon: 'house-jacket', accessory: 'silver-ring', pet: 'nothing-here' };
    expect(faultsOf({ equipped })).to.deep.equal([
      'wears house-jacket as its weapon',
      'wears silver-ring, which it doesn’t have',
      'wears nothing-here, which it doesn’t have',
    ]);
  });

  it('names what it has without having paid for it, and what it has paid for and lacks', () => {
    const entries = [paid, paidFor('item', 'item:crew-pass'), paidFor('dye', 'dye:crew-pass:plum')];
    const bought = { 'crew-pass': {} };
    const dyed = { 'crew-pass': { colours: ['plum'], shown: null } };
    expect(faultsOf({ bought, dyed }, [], entries)).to.deep.equal([]);
    expect(faultsOf({ bought: {}, dyed }, [], entries)).to.deep.equal([
      'lacks item:crew-pass, which was paid for',
    ]);
    expect(faultsOf({ bought, dyed }, [], entries.slice(0, 2))).to.deep.equal([
      'has dye:crew-pass:plum, which wasn’t paid for',
    ]);
  });
});
