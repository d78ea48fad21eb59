import { unnamedUid } from '@cine/contract/primitives';
import { expect } from 'chai';
import { entryOf } from './entry.test-support.ts';
import type { Place } from './place.ts';
import { othersNamedIn, withoutUser, withWriter, withWriterAfter, writerAfter, writerOf } from './writers.ts';

const own: Place = { kind: 'user', ownerId: 'lea', id: 'friday' };
const ours: Place = { kind: 'group', ownerId: 'g', id: 'friday' };

describe('Who wrote of a movie', () => {
  it('is who wrote last, or nobody where another’s words are still there', () => {
    const before = { by: 'tom', texts: ['rude', 'slow'] };
    expect(writerAfter(before, ['nice'], 'lea')).to.equal('lea');
    expect(writerAfter(before, ['slow'], 'lea')).to.equal('tom');
    expect(writerAfter(before, ['slow', 'nice'], 'lea')).to.equal(unnamedUid);
    expect(writerAfter(before, ['slow', 'nice'], 'tom')).to.equal('tom');
  });

  it('is a collection’s owner without being named, and nobody where it can’t be told', () => {
    const noted = entryOf(1, { note: 'Slow' });
    expect(writerOf(noted, own)).to.equal('lea');
    expect(writerOf({ ...noted, addedBy: 'tom' }, own)).to.equal(unnamedUid);
    expect(writerOf(noted, ours)).to.equal(unnamedUid);
    expect(withWriter(noted, own, 'lea')).to.deep.equal(noted);
    expect(writerOf(withWriter({ ...noted, addedBy: 'tom' }, own, 'lea'), own)).to.equal('lea');
    expect(withWriterAfter(entryOf(1), noted, ours, 'tom')).to.deep.equal({ ...noted, writtenBy: 'tom' });
  });

  it('is nobody once they are gone, never the owner', () => {
    const noted = entryOf(1, { note: 'Slow', addedBy: 'kim', writtenBy: 'tom' });
    expect(withoutUser(noted, 'max')).to.equal(noted);
    expect(withoutUser(noted, 'kim')).to.deep.equal(entryOf(1, { note: 'Slow', writtenBy: 'tom' }));
    expect(writerOf(withoutUser(entryOf(1, { note: 'Slow', addedBy: 'kim' }), 'kim'), own)).to.equal(
      unnamedUid,
    );
    const entries = [noted, entryOf(2, { addedBy: 'max', writtenBy: unnamedUid }), entryOf(3)];
    expect(othersNamedIn('kim', entries)).to.deep.equal(['max', 'tom']);
  });
});
