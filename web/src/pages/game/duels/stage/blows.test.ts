import { fight, hitPointsOf } from '@cine/combat';
import { houseCharacterIds, houseCharacterOf } from '@cine/contract/game/duels/house-characters';
import { expect } from 'chai';
import fc from 'fast-check';
import { blowsOf, mostBlows } from './blows.ts';
import { leftAfter } from './directions.ts';
import { takenBy, wholePoints } from './turn-in-words.ts';

const fighters = houseCharacterIds.map((id) => ({
  stats: houseCharacterOf(id).allotted,
  weaponBonus: 5,
  armorBonus: 5,
}));

const duels = fc
  .record({
    challenger: fc.constantFrom(...fighters),
    opponent: fc.constantFrom(...fighters),
    seed: fc.stringMatching(/^[0-9a-f]{32}$/),
  })
  .map(({ challenger, opponent, seed }) => ({
    ...fight(challenger, opponent, seed),
    full: { challenger: hitPointsOf(challenger), opponent: hitPointsOf(opponent) },
  }));

/** What is said of a duel: whole hit points that a side has, less those it loses. */
function remaining(blows: ReturnType<typeof blowsOf>, full: Parameters<typeof blowsOf>[1]) {
  const points = { challenger: wholePoints(full.challenger), opponent: wholePoints(full.opponent) };
  for (const blow of blows)
    points[blow.attacker === 'challenger' ? 'opponent' : 'challenger'] -= takenBy(blow);
  return points;
}

describe('The blows of a duel', () => {
  it('are eight at most, by turns, the first by whoever attacked first, the last by whoever attacked last', () => {
    fc.assert(
      fc.property(duels, ({ log, full }) => {
        const blows = blowsOf(log, full);
        expect(blows.length).to.be.within(1, mostBlows);
        expect(blows[0]!.attacker).to.equal(log[0]!.attacker);
        expect(blows.at(-1)).to.deep.include({
          attacker: log.at(-1)!.attacker,
          left: log.at(-1)!.left,
        });
        for (const [at, { attacker }] of blows.slice(1).entries())
          expect(attacker).not.to.equal(blows[at]!.attacker);
      }),
    );
  });

  it('take what all attacks took, also in whole hit points', () => {
    fc.assert(
      fc.property(
        duels,
        fc.constantFrom(mostBlows, Number.POSITIVE_INFINITY),
        ({ log, full, left }, most) => {
          const blows = blowsOf(log, full, most);
          expect(leftAfter(blows, blows.length, full)).to.deep.equal(left);
          expect(remaining(blows, full)).to.deep.equal({
            challenger: wholePoints(left.challenger),
            opponent: wholePoints(left.opponent),
          });
        },
      ),
    );
  });

  it('are the attacks themselves where there are few, which take no more than what was left', () => {
    const log = [
      { attacker: 'opponent', result: 'dodged', damage: 0, left: 900 },
      { attacker: 'challenger', result: 'hit', damage: 400, left: 300 },
      { attacker: 'opponent', result: 'hit', damage: 100, left: 800 },
      { attacker: 'challenger', result: 'critical', damage: 420, left: 0 },
    ] as const;
    const blows = blowsOf(log, { challenger: 900, opponent: 700 });
    expect(blows).to.deep.equal([...log.slice(0, 3), { ...log[3], damage: 300 }]);
  });
});
