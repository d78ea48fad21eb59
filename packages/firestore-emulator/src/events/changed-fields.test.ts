import { expect } from 'chai';
import { changedFieldPaths } from './changed-fields.ts';

describe('The update mask of an event', () => {
  it('names only fields that were added, removed or changed', () => {
    const before = { same: { integerValue: '1' }, gone: { booleanValue: true }, title: { stringValue: 'a' } };
    const after = { same: { integerValue: '1' }, fresh: { booleanValue: true }, title: { stringValue: 'b' } };
    expect(changedFieldPaths(before, after)).to.have.members(['gone', 'title', 'fresh']);
  });

  it('names fields within maps, and quotes names that need it', () => {
    const map = (name: string) => ({
      mapValue: { fields: { 'à la': { stringValue: name }, n: { integerValue: '1' } } },
    });
    expect(changedFieldPaths({ owner: map('a') }, { owner: map('b') })).to.deep.equal(['owner.`à la`']);
  });
});
