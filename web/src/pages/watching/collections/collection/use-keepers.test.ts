import { newCollection } from '@cine/contract/documents/collections';
import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import { roleIn } from './use-keepers.ts';

const friday = { kind: 'group', groupId: 'friday' } as const;
const madeBy = (uid: string) => ({ facts: { ...newCollection(0), madeBy: uid }, shown: null });

describe('What a reader may do with a collection', () => {
  it('is what the server says, or would from what this device has', () => {
    const lea = { kind: 'user', uid: 'lea' } as const;
    expect(roleIn(lea, null, 'lea', null)).to.equal('owner');
    expect(roleIn(lea, null, 'tom', null)).to.equal('reader');
    const view = { role: 'editor' } as CollectionView;
    expect(roleIn(lea, { ...madeBy('lea'), shown: view }, 'tom', null)).to.equal('editor');
  });

  it('is what a member may do where a group isn’t here yet', () => {
    expect(roleIn(friday, madeBy('tom'), 'lea', null)).to.equal('editor');
    expect(roleIn(friday, madeBy('tom'), 'tom', null)).to.equal('owner');
    const group = { members: { lea: {} }, ownerId: 'lea' };
    expect(roleIn(friday, madeBy('tom'), 'lea', group)).to.equal('owner');
  });
});
