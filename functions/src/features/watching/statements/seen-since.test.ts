import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { isSeenSince } from './seen-since.ts';

const noon = Date.parse('2024-03-04T12:00:00Z');

describe('A movie on a watchlist', () => {
  const isSeen = (told: object, entry: { addedAt: number; from?: string } = { addedAt: noon }) =>
    isSeenSince([{ by: 1, ...told }], entry, () => noon + day);

  it('was seen since if imports say a day that ends afterwards, or a later moment', () => {
    expect(isSeen({ watched: [{ date: '2024-03-04' }] })).to.equal(true);
    expect(isSeen({ watched: [{ date: '2024-03-03' }] })).to.equal(false);
    expect(isSeen({ watched: [{ instant: '2024-03-04T13:00:00Z' }] })).to.equal(true);
    expect(isSeen({ watched: [{ instant: '2024-03-04T11:00:00Z' }] })).to.equal(false);
    expect(isSeen({ watched: [{ date: '2024-03-03' }], plays: 2 })).to.equal(false);
  });

  it('was seen since if it was added here before an import that knows no day, or else not', () => {
    expect(isSeen({ plays: 1 })).to.equal(true);
    expect(isSeen({ plays: 1 }, { addedAt: noon + 2 * day })).to.equal(false);
    expect(isSeen({ plays: 1 }, { addedAt: noon, from: 'one' })).to.equal(false);
    expect(isSeen({ liked: { at: null } })).to.equal(false);
  });

  it('was seen since if it was rated, without a day, in an import afterwards', () => {
    const rating = { value: 90, at: null };
    expect(isSeen({ rating })).to.equal(true);
    expect(isSeen({ rating }, { addedAt: noon + 2 * day })).to.equal(false);
    expect(isSeen({ rating }, { addedAt: noon, from: 'one' })).to.equal(false);
    const dated = [
      { by: 1, watched: [{ date: '2024-03-03' }] },
      { by: 2, rating },
    ];
    expect(isSeenSince(dated, { addedAt: noon }, () => noon + day)).to.equal(false);
  });
});
