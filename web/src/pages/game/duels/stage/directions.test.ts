import { fight, hitPointsOf } from '@cine/combat';
import { houseCharacterIds, houseCharacterOf } from '@cine/contract/game/duels/house-characters';
import { expect } from 'chai';
import { type Direction, directionsOf, leftAfter, poseOf } from './directions.ts';

const results = ['hit', 'critical', 'dodged'] as const;

const movesOf = (result: (typeof results)[number], who: Direction['who']) =>
  directionsOf({ result }).filter((direction) => direction.who === who);

/** The first moment at which something isn't at rest, as a share of the attack. */
function beginningOf({ frames }: Direction): number {
  const at = frames.findIndex(({ transform }) => transform !== 'none');
  return frames[at - 1]!.offset as number;
}

/** How far a figure is turned at most, in degrees. */
function mostTurned(directions: readonly Direction[]): number {
  const degrees = directions
    .filter(({ part }) => part === 'whole')
    .flatMap(({ frames }) =>
      frames.map(({ transform }) => Number(/(-?\d+)deg/.exec(`${transform}`)?.[1] ?? 0)),
    );
  return Math.max(...degrees.map(Math.abs));
}

const fighters = houseCharacterIds.map((id) => ({
  stats: houseCharacterOf(id).allotted,
  weaponBonus: 5,
  armorBonus: 5,
}));

describe('The stage directions of a turn', () => {
  it('move nothing but transforms, forward in time, from rest to rest', () => {
    for (const result of results) {
      for (const { frames } of directionsOf({ result })) {
        const offsets = frames.map(({ offset }) => offset as number);
        expect(offsets).to.deep.equal([...offsets].sort((one, other) => one - other));
        expect([offsets[0], offsets.at(-1)]).to.deep.equal([0, 1]);
        expect([frames[0]!.transform, frames.at(-1)!.transform]).to.deep.equal(['none', 'none']);
        for (const frame of frames) expect(frame).to.have.all.keys('offset', 'transform');
      }
    }
  });

  it('swing the attacker’s weapon, whatever comes of it', () => {
    for (const result of results)
      expect(movesOf(result, 'attacker').map(({ part }) => part)).to.include.members(['whole', 'weapon-arm']);
  });

  it('shake who is hit once the blow lands, and move who dodges before', () => {
    const dodging = movesOf('dodged', 'defender').map(beginningOf);
    for (const result of ['hit', 'critical'] as const) {
      const shaken = movesOf(result, 'defender').map(beginningOf);
      expect(Math.min(...shaken)).to.be.above(Math.max(...dodging));
    }
  });

  it('are larger for a critical attack, on both sides', () => {
    for (const who of ['attacker', 'defender'] as const)
      expect(mostTurned(movesOf('critical', who))).to.be.above(mostTurned(movesOf('hit', who)));
  });
});

describe('A duel on the stage', () => {
  const duels = fighters.flatMap((challenger, at) =>
    fighters.slice(at).map((opponent, to) => {
      const seed = `${at}${to}`.padEnd(32, '5eedc1ae');
      const full = { challenger: hitPointsOf(challenger), opponent: hitPointsOf(opponent) };
      return { ...fight(challenger, opponent, seed), full };
    }),
  );

  it('begins with all hit points, loses what each attack takes, and ends with those of its outcome', () => {
    for (const { log, full, left } of duels) {
      expect(leftAfter(log, 0, full)).to.deep.equal(full);
      expect(leftAfter(log, log.length, full)).to.deep.equal(left);
      for (const [at, { attacker, left: rest }] of log.entries()) {
        const before = leftAfter(log, at, full);
        const after = leftAfter(log, at + 1, full);
        const defender = attacker === 'challenger' ? 'opponent' : 'challenger';
        expect(after).to.deep.equal({ ...before, [defender]: rest });
      }
    }
  });

  it('ends with one on their feet, or with both where it is a draw', () => {
    for (const { winner, left } of duels) {
      const poses = [
        poseOf('challenger', winner, left.challenger),
        poseOf('opponent', winner, left.opponent),
      ].sort();
      const hasFallen = left.challenger === 0 || left.opponent === 0;
      if (winner === null) expect(poses).to.deep.equal(['level', 'level']);
      else expect(poses).to.deep.equal(hasFallen ? ['down', 'won'] : ['bowed', 'won']);
    }
  });
});
