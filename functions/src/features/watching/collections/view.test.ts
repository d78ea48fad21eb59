import { newCollection } from '@cine/contract/documents/collections';
import { maxCollections, maxEditors } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import { peopleToName } from './view.ts';

describe('The people who are named with collections', () => {
  const collectionsOf = (owner: (n: number) => string, role: 'owner' | 'editor') =>
    Array.from({ length: maxCollections }, (_, n) => ({
      place: { kind: 'user' as const, ownerId: owner(n), id: `${n}` },
      role,
      document: {
        ...newCollection(0),
        editorIds: Array.from({ length: maxEditors }, (__, at) => `${role} ${n} ${at}`),
      },
    }));

  it('are few enough to be read, however many keep them, and all who own one', () => {
    const own = collectionsOf(() => 'me', 'owner');
    const others = collectionsOf((n) => `owner ${n}`, 'editor');
    const people = peopleToName([...others, ...own]);
    expect(people).to.have.length(400);
    expect(people).to.include.members(['me', ...others.map(({ place }) => place.ownerId)]);
    expect(people.at(-1)).to.match(/^owner \d+ \d+$/);
  });

  it('are nobody besides the owner for a reader', () => {
    const [one] = collectionsOf(() => 'other', 'owner');
    expect(peopleToName([{ ...one!, role: 'reader' }])).to.deep.equal(['other']);
  });
});
