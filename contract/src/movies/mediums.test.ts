import { expect } from 'chai';
import { knownMedium, mediums } from './mediums.ts';

describe('A medium as others see it', () => {
  it('is one that is known, by whatever name', () => {
    for (const medium of mediums) expect(knownMedium(medium)).to.equal(medium);
    const media = ['blu ray', 'BLURAY', 'UHD', '4K Ultra HD', 'dvd', 'MKV', '1080'].map(knownMedium);
    expect(media).to.deep.equal(['Blu-ray', 'Blu-ray', '4K Blu-ray', '4K Blu-ray', 'DVD', 'file', 'file']);
  });

  it('is nothing of what a user wrote themselves', () => {
    for (const words of [null, '', 'ask me for it', 'DVD from my ex', '—'])
      expect(knownMedium(words)).to.equal(null);
  });
});
