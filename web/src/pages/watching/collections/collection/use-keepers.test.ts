import { expect } from 'chai';
import { roleIn } from './use-keepers.ts';

const lea = { kind: 'user', uid: 'lea' } as const;
const friday = { kind: 'group', groupId: 'friday' } as const;
const kept = (madeBy: string | null, ...editorIds: string[]) => ({
  facts: { madeBy, editorIds },
  shown: null,
});

describe('What a reader may do with a collection', () => {
  it('is everything with their own', () => {
    expect(roleIn(lea, null, 'lea', null)).to.equal('owner');
  });

  it('is to change the movies of those that they keep with others', () => {
    expect(roleIn(lea, kept(null, 'tom'), 'tom', null)).to.equal('editor');
    expect(roleIn(friday, kept('lea'), 'tom', 'lea')).to.equal('editor');
  });

  it('is everything for the user who made a group’s, and for the group’s owner', () => {
    expect(roleIn(friday, kept('tom'), 'tom', 'lea')).to.equal('owner');
    expect(roleIn(friday, kept(null), 'lea', 'lea')).to.equal('owner');
  });

  it('is to look, otherwise', () => {
    expect(roleIn(lea, { ...kept(null, 'tom'), shown: {} }, 'tom', null)).to.equal('reader');
    expect(roleIn(lea, null, 'tom', null)).to.equal('reader');
  });
});
