import { nothingAllotted } from '@cine/contract/game/characters/points';
import { expect } from 'chai';
import { figureOf } from '../../../functions/src/features/game/characters/character.ts';
import { character as check } from './character.ts';

describe('The audit of a character', () => {
  const paid = { id: 'character', source: 'character' };
  const bonus = { intelligence: 8, charisma: 2 };
  const plain = {
    characterClass: 'mage',
    createdAt: Date.parse('2026-12-10T20:00:00Z'),
    allotted: nothingAllotted,
    equipped: { weapon: 'house-torch' },
    bought: {},
    dyed: {},
  };
  const paidFor = (reward: string, source: string) => ({ id: source, source, reward });
  const faultsOf = (changes: object, milestones: number[] = [], entries: object[] = [paid]) => {
    const own = { ...plain, ...changes };
    const account = { figure: figureOf(own as never) };
    const user = { uid: 'lea', entries, player: { milestones, bonus }, account, character: own };
    return check(user as never).map(({ what }) => what);
  };

  it('names nothing where points, equipment and coins are as they should be', () => {
    expect(faultsOf({})).to.deep.equal([]);
    const allotted = { ...nothingAllotted, agility: 5 };
    expect(faultsOf({ allotted, equipped: { weapon: 'basic-sword' } }, [5])).to.deep.equal([]);
  });

  it('names first coins without a character, and a character without its first coins', () => {
    const none = { uid: 'lea', entries: [paid], player: { milestones: [] }, character: null };
    expect(check(none as never)).to.deep.equal([
      { path: 'players/lea/ledger/character', what: 'pays for a character that isn’t there' },
    ]);
    expect(faultsOf({}, [], [])).to.deep.equal(['was never paid its first coins']);
  });

  it('names a bonus that isn’t what the character comes to with its points and what it wears', () => {
    const allotted = { ...nothingAllotted, charisma: 3 };
    expect(faultsOf({ allotted }, [5])).to.deep.equal([
      'is paid with intelligence 8 and charisma 2, and the character comes to intelligence 8 and charisma 5',
    ]);
    const without = (player: object, character: object | null) =>
      check({ uid: 'lea', entries: [paid], player: { milestones: [], ...player }, character } as never);
    expect(without({}, plain)).to.deep.equal([
      {
        path: 'players/lea',
        what: 'is paid with nothing, and the character comes to intelligence 8 and charisma 2',
      },
    ]);
    expect(without({ bonus }, null).map(({ what }) => what)).to.include(
      'is paid with intelligence 8 and charisma 2, and the character comes to nothing',
    );
  });

  it('names a movie that was granted with a bonus before there was a character', () => {
    const movie = { id: 'movie:391', source: 'movie:391', kind: 'granted', bonus };
    const at = (instant: string) => faultsOf({}, [], [paid, { ...movie, at: Date.parse(instant) }]);
    expect(at('2026-12-10T20:00:01Z')).to.deep.equal([]);
    expect(at('2026-12-10T12:00:00Z')).to.deep.equal(['has the bonus of a character that wasn’t there']);
  });

  it('names points that nobody brought, and one stat with too many of them', () => {
    const allotted = { ...nothingAllotted, strength: 12 };
    expect(faultsOf({ allotted }, [5])).to.deep.equal([
      'has allotted 12 points of 5',
      'has more of its points in strength than it may',
    ]);
  });

  it('names what it wears without having it, and where it doesn’t belong', () => {
    const equipped = { weapon: 'house-jacket', armor: 'elite-armor', pet: 'nothing-here' };
    expect(faultsOf({ equipped })).to.deep.equal([
      'wears house-jacket as its weapon',
      'wears elite-armor, which it doesn’t have',
      'wears nothing-here, which it doesn’t have',
    ]);
  });

  it('names looks in which others see it and that it doesn’t have', () => {
    const figure = figureOf(plain as never);
    const lea = { uid: 'lea', entries: [paid], player: { milestones: [], bonus }, character: plain };
    const shownAs = (account: object | null) => check({ ...lea, account } as never).map(({ what }) => what);
    expect([shownAs({ figure }), shownAs(null)]).to.deep.equal([[], []]);
    for (const account of [{}, { figure: { ...figure, worn: [{ id: 'house-torch', dye: 'plum' }] } }])
      expect(shownAs(account)).to.deep.equal(['doesn’t look as its account shows it']);
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
