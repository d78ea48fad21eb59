import { expect } from 'chai';
import { roleOfKeeper, roleOfMember } from './collection-role.ts';

const lea = { kind: 'user', ownerId: 'lea' } as const;
const friday = { members: { lea: {}, tom: {} }, ownerId: 'lea' };

describe('What a user may do with a collection', () => {
  it('is everything with their own, and to change the movies of one that they keep with its owner', () => {
    expect(roleOfKeeper(lea, null, 'lea')).to.equal('owner');
    expect(roleOfKeeper(lea, { editorIds: ['tom'] }, 'tom')).to.equal('editor');
    expect(roleOfKeeper(lea, { editorIds: [] }, 'tom')).to.equal(null);
    expect(roleOfKeeper({ kind: 'group', ownerId: 'lea' }, { editorIds: ['lea'] }, 'lea')).to.equal(null);
  });

  it('is everything in a group for its maker and the group’s owner, and to change its movies for members', () => {
    expect(roleOfMember(friday, { madeBy: 'tom' }, 'tom')).to.equal('owner');
    expect(roleOfMember(friday, { madeBy: null }, 'lea')).to.equal('owner');
    expect(roleOfMember(friday, { madeBy: 'lea' }, 'tom')).to.equal('editor');
    expect(roleOfMember(friday, { madeBy: 'paul' }, 'paul')).to.equal(null);
    expect(roleOfMember(null, null, 'lea')).to.equal(null);
  });
});
