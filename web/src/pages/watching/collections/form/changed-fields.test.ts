import { expect } from 'chai';
import { changedFields } from './changed-fields.ts';

describe('A form', () => {
  const former = { note: null, tags: ['rain'], visibility: 'link', order: 'added' };

  it('sends only what differs from what it began with', () => {
    const fields = { note: 'Lent to Max', tags: ['rain'], visibility: 'link' };
    expect(changedFields(former, fields)).to.deep.equal({ note: 'Lent to Max' });
  });

  it('sends what was taken away', () => {
    expect(changedFields(former, { note: null, tags: [] })).to.deep.equal({ tags: [] });
  });

  it('has nothing to send if nothing changed', () => {
    expect(changedFields(former, { note: null, tags: ['rain'] })).to.deep.equal({});
  });
});
