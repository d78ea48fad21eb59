import { expect } from 'chai';
import fc from 'fast-check';
import { decodeValue } from './decode.ts';
import { encodeValue } from './encoding.ts';
import { anyValue } from './generators.test-support.ts';
import { compareValues, equalityKey, identical } from './order.ts';
import { compareIds, comparePaths, compareStrings } from './paths.ts';
import { GeoPoint, Reference, Timestamp, type Value, Vector } from './values.ts';

// The values of an inner list are equal; the lists are in production's order.
const ORDERED: Value[][] = [
  [null],
  [false],
  [true],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [-1e300],
  [-(2n ** 63n), -(2 ** 63)],
  [-2.5],
  [-1n, -1],
  [-0, 0n, 0],
  [5e-324],
  [0.5],
  [1n, 1],
  [2n ** 53n, 2 ** 53],
  [2n ** 53n + 1n],
  [2 ** 53 + 2],
  [2n ** 63n - 1n],
  [2 ** 63],
  [Number.POSITIVE_INFINITY],
  [new Timestamp(0, 0), new Timestamp(0, 999)],
  [new Timestamp(0, 1000), new Timestamp(0, 1500)],
  [new Timestamp(1, 0)],
  [''],
  ['\u0000'],
  ['A'],
  ['a'],
  ['a\u0000'],
  ['aa'],
  ['é'],
  ['\ue000'],
  ['～'],
  ['\u{10000}'],
  ['😀'],
  [Buffer.from([])],
  [Buffer.from([0])],
  [Buffer.from([0, 0])],
  [Buffer.from([1])],
  [Buffer.from([0x80])],
  [new Reference('projects/demo/databases/(default)/documents/c/__id-1__')],
  [new Reference('projects/demo/databases/(default)/documents/c/__id5__')],
  [new Reference('projects/demo/databases/(default)/documents/c/__id10__')],
  [new Reference('projects/demo/databases/(default)/documents/c/a')],
  [new Reference('projects/demo/databases/(default)/documents/c/a/sub/x')],
  [new Reference('projects/demo/databases/(default)/documents/c/b')],
  [new Reference('projects/demo/databases/(default)/documents/c-b/x')],
  [new Reference('projects/demo2/databases/(default)/documents/c/a')],
  [new GeoPoint(-90, 0)],
  [new GeoPoint(0, -180)],
  [new GeoPoint(0, 180)],
  [[]],
  [[null]],
  [[1n], [1]],
  [[1n, 2n]],
  [[2n]],
  [['a']],
  [new Vector([3])],
  [new Vector([0, 5])],
  [new Vector([1, 2])],
  [new Map()],
  [new Map([['a', 1n]]), new Map([['a', 1]])],
  [
    new Map([
      ['b', 0n],
      ['a', 1n],
    ]),
  ],
  [new Map([['a', 2n]])],
  [new Map([['b', 0n]])],
  [new Map([['～', 1n]])],
  [new Map([['😀', 1n]])],
];

describe('values', () => {
  it('sort across types as in production', () => {
    const flat = ORDERED.flatMap((group, rank) => group.map((value) => ({ value, rank })));
    for (const a of flat) {
      for (const b of flat) {
        expect(
          Math.sign(compareValues(a.value, b.value)),
          `${String(a.value)} ? ${String(b.value)}`,
        ).to.equal(Math.sign(a.rank - b.rank));
      }
    }
  });

  it('have a total order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).to.equal(0 - Math.sign(compareValues(b, a)));
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
          expect(compareValues(a, c)).to.be.at.most(0);
      }),
    );
  });

  it('share an equality key if and only if they compare as equal', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(equalityKey(a) === equalityKey(b)).to.equal(compareValues(a, b) === 0);
      }),
    );
    for (const group of ORDERED)
      for (const value of group) expect(equalityKey(value)).to.equal(equalityKey(group[0]!));
  });

  it('survive encoding and decoding unchanged', () => {
    fc.assert(fc.property(anyValue, (value) => identical(decodeValue(encodeValue(value)), value)));
    expect(encodeValue(9007199254740993n)).to.deep.equal({ integerValue: '9007199254740993' });
  });

  it('are only identical if type and sign are equal', () => {
    expect(identical(1n, 1)).to.equal(false);
    expect(identical(0, -0)).to.equal(false);
    expect(identical(Number.NaN, Number.NaN)).to.equal(true);
    expect(identical(new Map([['a', [1n]]]), new Map([['a', [1]]]))).to.equal(false);
    expect(
      identical(
        new Map<string, Value>([
          ['a', 1n],
          ['b', new Timestamp(1, 2000)],
        ]),
        new Map<string, Value>([
          ['b', new Timestamp(1, 2000)],
          ['a', 1n],
        ]),
      ),
    ).to.equal(true);
  });
});

describe('names', () => {
  it('compare by their UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareStrings(a, b))).to.equal(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it('sort numeric ids first, by number', () => {
    const ids = ['b', '__id10__', 'a', '__id-5__', 'A', '__id9__'];
    expect(ids.sort(compareIds)).to.deep.equal(['__id-5__', '__id9__', '__id10__', 'A', 'a', 'b']);
  });

  it('compare segment by segment as paths', () => {
    const paths = ['c-b/x', 'c/a\u0001/i/x', 'c/a/i/x', 'c/a', 'c/aa/i/x', 'c/b'];
    expect(paths.sort(comparePaths)).to.deep.equal([
      'c/a',
      'c/a/i/x',
      'c/a\u0001/i/x',
      'c/aa/i/x',
      'c/b',
      'c-b/x',
    ]);
  });
});
