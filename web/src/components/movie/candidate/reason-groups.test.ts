import type { Advance } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { reasonGroups } from './reason-groups.ts';

const west = (uid: string, count: number): Advance => ({
  uid,
  challengeId: 'old-west',
  titles: { fr: 'L’Ouest d’avant' },
  count,
  target: 3,
  completes: count === 3,
  xpReward: 120,
});
const personal = (uid: string, challengeId: string): Advance => ({
  ...west(uid, 1),
  challengeId,
  titles: {},
});
const told = (advances: Advance[]) =>
  reasonGroups(advances, 'fr').map(({ title, count, advances }) => [
    title,
    count,
    advances.map(({ uid }) => uid),
  ]);

describe('Reasons by challenge', () => {
  it('have those together who are equally far, and completed ones first', () => {
    expect(told([west('lea', 1), west('tom', 3), west('ines', 1)])).to.deep.equal([
      ['L’Ouest d’avant', 3, ['tom']],
      ['L’Ouest d’avant', 1, ['lea', 'ines']],
    ]);
  });

  it('keep personal challenges apart, which are without a title', () => {
    expect(told([personal('lea', 'a'), personal('tom', 'b'), personal('tom', 'c')])).to.deep.equal([
      [null, 1, ['lea']],
      [null, 1, ['tom']],
      [null, 1, ['tom']],
    ]);
  });
});
