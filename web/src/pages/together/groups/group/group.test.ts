import type { GroupDocument } from '@cine/contract/documents/groups';
import { expect } from 'chai';
import { groupEvents } from './group-events.ts';
import { membersInOrder, successorIn } from './members.ts';

/** A group whose members joined one after another. */
function groupOf(ownerId: string, ...uids: string[]): GroupDocument {
  const members = Object.fromEntries(
    uids.map((uid, joinedAt) => [uid, { name: uid.toUpperCase(), sharesTaste: true, joinedAt }]),
  );
  return {
    name: 'Thursdays',
    picture: 'reel',
    ownerId,
    members,
    memberIds: [...uids].sort(),
    invitation: null,
    named: { by: ownerId, at: 0 },
    createdAt: 0,
  };
}

describe('The members of a group', () => {
  it('stand in the order in which they joined, behind the owner', () => {
    expect(membersInOrder(groupOf('tom', 'zoe', 'lea', 'tom', 'ada'))).to.deep.equal([
      'tom',
      'zoe',
      'lea',
      'ada',
    ]);
  });

  it('have as the owner’s successor whoever has been there longest, and none when the owner is alone', () => {
    expect(successorIn(groupOf('zoe', 'zoe', 'tom', 'ada'))).to.equal('tom');
    expect(successorIn(groupOf('ada', 'zoe', 'tom', 'ada'))).to.equal('zoe');
    expect(successorIn(groupOf('zoe', 'zoe'))).to.equal(null);
  });
});

describe('The news of a group', () => {
  it('tell who came, who went, who owns it and how it is called now', () => {
    const now = { ...groupOf('tom', 'tom', 'ada'), name: 'Fridays' };
    expect(groupEvents(groupOf('lea', 'lea', 'tom'), now)).to.deep.equal([
      { kind: 'joined', name: 'ADA' },
      { kind: 'left', name: 'LEA' },
      { kind: 'owns', name: 'TOM' },
      { kind: 'renamed', name: 'Fridays' },
    ]);
  });

  it('tell nothing of invitations, pictures and names of members', () => {
    const before = groupOf('lea', 'lea', 'tom');
    const after: GroupDocument = {
      ...before,
      picture: 'moon',
      invitation: { code: 'K7PQ2MZX', expiresAt: 1 },
      members: { ...before.members, tom: { name: 'Thomas', sharesTaste: true, joinedAt: 1 } },
    };
    expect(groupEvents(before, after)).to.deep.equal([]);
  });
});
