import { toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { eveningsWithoutUser, groupInvitingLast } from './group-invitations.ts';

const invitation = (
  id: string,
  at: number,
  params: Record<string, string> = { to: 'evening', groupId: id },
) => ({
  id,
  data: { kind: 'invitation' as const, at, params },
});

describe('The evenings of groups that wait', () => {
  it('are of the group that invited last, by an invitation that is unread', () => {
    const all = [invitation('first', 1), invitation('last', 3), invitation('second', 2)];
    expect(groupInvitingLast(all, new Set(['first', 'last', 'second']))).to.equal('last');
    expect(groupInvitingLast(all, new Set(['first', 'second']))).to.equal('second');
    expect(groupInvitingLast(all, new Set())).to.equal(null);
  });

  it('are neither of a friend, nor into a group, nor of a kind that comes later', () => {
    const others = ['friend', 'group', 'later'].map((to, at) => invitation(to, at, { to, groupId: 'g' }));
    const tip = { id: 'tip', data: { kind: 'tip' as const, at: 9, params: { to: 'evening', groupId: 'g' } } };
    expect(groupInvitingLast([...others, tip], { has: () => true })).to.equal(null);
  });

  it('are those under way where the user isn’t, while they are in the group', () => {
    const at = toInstant(0);
    const evening = (sessionId: string, attends: boolean) => ({
      sessionId,
      host: 'Tom',
      present: 2,
      at,
      attends,
    });
    const group = { id: 'g', data: { name: 'Le club', picture: 'reel' as const } };
    const evenings = [evening('there', true), evening('waiting', false)];
    expect(eveningsWithoutUser(evenings, group)).to.deep.equal([
      { sessionId: 'waiting', groupId: 'g', group: group.data },
    ]);
    expect(eveningsWithoutUser(evenings, undefined)).to.deep.equal([]);
  });
});
