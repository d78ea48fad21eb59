import { expect } from 'chai';
import { distinctTags } from './distinct-tags.ts';

describe('Tags', () => {
  it('that differ only in case are one, as it was spelled first', () => {
    expect(distinctTags(['Noir', 'été', 'noir', 'ÉTÉ', 'Нуар', 'нуар', 'Noire'])).to.deep.equal([
      ...['Noir', 'été', 'Нуар', 'Noire'],
    ]);
  });
});
