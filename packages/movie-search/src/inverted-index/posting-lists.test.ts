import { expect } from 'chai';
import fc from 'fast-check';
import { indexOfKey, PostingListsWriter, readNumbers } from './posting-lists.ts';

const numbersByKey = fc.dictionary(
  fc.nat(2 ** 32 - 1).map(String),
  fc.uniqueArray(fc.nat(2 ** 24), { minLength: 1, maxLength: 50 }).map((list) => list.sort((a, b) => a - b)),
  { maxKeys: 20 },
);

describe('Posting lists', () => {
  it('return the numbers of each key, and -1 for the place of an absent key', () => {
    fc.assert(
      fc.property(numbersByKey, fc.nat(2 ** 32 - 1), (expected, other) => {
        const writer = new PostingListsWriter();
        for (const [key, list] of Object.entries(expected))
          for (const each of list) writer.add(Number(key), each);
        const lists = writer.finish();
        const into = new Int32Array(60);
        for (const [key, list] of Object.entries(expected)) {
          const at = indexOfKey(lists, Number(key));
          expect([...into.subarray(0, readNumbers(lists, at, into))]).to.deep.equal(list);
          expect(lists.counts[at]).to.equal(list.length);
        }
        if (!(String(other) in expected)) expect(indexOfKey(lists, other)).to.equal(-1);
      }),
    );
  });

  it('are read as far as there is room, and are empty for keys without numbers', () => {
    const writer = new PostingListsWriter();
    for (const each of [3, 300, 70_000]) writer.add(1, each);
    const lists = writer.finish(3);
    const into = new Int32Array(2);
    expect([0, 1, 2].map((key) => readNumbers(lists, key, into))).to.deep.equal([0, 2, 0]);
    expect([...into]).to.deep.equal([3, 300]);
  });
});
