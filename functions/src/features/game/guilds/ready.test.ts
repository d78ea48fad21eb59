import type { Visibility } from '@cine/contract/operations/core/account';
import { expect } from 'chai';
import type { Circle } from '#core/circles/index.ts';
import type { Group } from '#together/groups/index.ts';
import { readyOf } from './ready.ts';

const member = { name: 'Anybody', sharesTaste: true, joinedAt: 0 };
const group = { ownerId: 'lea', members: { lea: member, tom: member, ana: member, ben: member } } as object;
const named = { name: 'Tom', username: 'tom_1', since: 0 };

/** What Léa may know: Tom is a friend, Ana a stranger, and Ben blocked her. */
function readyWith(level: number, milestones: number[], others: Record<string, [number, Visibility]>) {
  const standings = Object.entries(others).map(
    ([uid, [of, visibility]]) => [uid, { level: of, visibility }] as const,
  );
  return readyOf(group as Group, {
    owner: { level, milestones },
    circle: { code: null, friends: { tom: named }, asked: {}, asking: {}, blocked: {} } as Circle,
    blocks: { blocked: [], blockedBy: ['ben'] },
    standings: new Map(standings),
  });
}

describe('What a group has of what a guild takes', () => {
  it('is the owner’s level, or the milestone that they once reached', () => {
    expect(readyWith(25, [], {})).to.deep.equal({ isReady: true, level: 25, levels: [25] });
    expect(readyWith(24, [5, 10], {}).isReady).to.equal(false);
    expect(readyWith(1, [5, 10, 25], {}).isReady).to.equal(true);
  });

  it('are the three highest levels that the owner sees, and never one that somebody hides from them', () => {
    const all = (of: Visibility) => readyWith(2, [], { tom: [20, of], ana: [19, of], ben: [18, of] });
    expect(all('public')).to.deep.equal({ isReady: true, level: 2, levels: [20, 19, 2] });
    expect(all('friends')).to.deep.equal({ isReady: false, level: 2, levels: [20, 2] });
    expect(all('private')).to.deep.equal({ isReady: false, level: 2, levels: [2] });
  });
});
