import { expect } from 'chai';
import fc from 'fast-check';
import { Doc } from '../engine/storage/document.ts';
import { identical } from '../engine/values/order.ts';
import { GeoPoint, Reference, Timestamp, type Value, Vector } from '../engine/values/values.ts';
import { decodeEntity, fieldsIn } from './entity-reader.ts';
import { EntityWriter } from './entity-writer.ts';
import { anyDoc } from './generators.test-support.ts';

const ref = (path: string, project = 'p', database = '(default)') =>
  new Reference(`projects/${project}/databases/${database}/documents/${path}`);
const map = (fields: Record<string, Value> = {}) => new Map(Object.entries(fields));

const LONG = 'x'.repeat(3000);

/** The bytes of the property `v` as the official emulator writes them, with the value's part apart. */
const OFFICIAL: [what: string, value: Value, properties: string][] = [
  ['null', null, '7a 07 1a0176 2000 2a 00'],
  ['false', false, '7a 09 1a0176 2000 2a 02 1000'],
  ['true', true, '7a 09 1a0176 2000 2a 02 1001'],
  ['an integer', 42n, '7a 09 1a0176 2000 2a 02 082a'],
  ['a negative integer', -7n, '7a 12 1a0176 2000 2a 0b 08f9ffffffffffffffff01'],
  ['the largest integer', 2n ** 63n - 1n, '7a 11 1a0176 2000 2a 0a 08ffffffffffffffff7f'],
  ['the smallest integer', -(2n ** 63n), '7a 12 1a0176 2000 2a 0b 0880808080808080808001'],
  ['a double', 1.5, '7a 10 1a0176 2000 2a 09 21000000000000f83f'],
  ['NaN', Number.NaN, '7a 10 1a0176 2000 2a 09 21000000000000f87f'],
  ['infinity', Number.POSITIVE_INFINITY, '7a 10 1a0176 2000 2a 09 21000000000000f07f'],
  ['a timestamp', new Timestamp(1, 500_000_000), '7a 0d 0807 1a0176 2000 2a 04 08e0c65b'],
  [
    'a timestamp before 1970',
    new Timestamp(-1, 999_999_000),
    '7a 14 0807 1a0176 2000 2a 0b 08ffffffffffffffffff01',
  ],
  [
    'the earliest timestamp',
    new Timestamp(-62_135_596_800, 0),
    '7a 14 0807 1a0176 2000 2a 0b 088080d1869080d091ff01',
  ],
  ['a string', 'hé', '7a 0c 1a0176 2000 2a 05 1a0368c3a9'],
  ['an empty string', '', '7a 09 1a0176 2000 2a 02 1a00'],
  ['a string too long for an index', LONG, `7a c317 1a0176 2000 2a bb17 1ab817 ${'78'.repeat(LONG.length)}`],
  ['bytes', Buffer.of(0, 255), '7a 0d 080e 1a0176 2000 2a 04 1a0200ff'],
  [
    'a geo point',
    new GeoPoint(35.5, -139.25),
    '7a 1d 0809 1a0176 2000 2a 14 2b 310000000000c04140 3900000000006861c0 2c',
  ],
  ['a reference', ref('c/x'), '7a 19 1a0176 2000 2a 12 63 6a056465767e70 73 7a0163 8a010178 74 64'],
  [
    'a reference to a number',
    ref('c/__id7__'),
    '7a 18 1a0176 2000 2a 11 63 6a056465767e70 73 7a0163 800107 74 64',
  ],
  [
    'a reference to elsewhere',
    ref('c/x/d/y', 'q', 'db2'),
    '7a 28 1a0176 2000 2a 21 63 6a056465767e71 73 7a0163 8a010178 74 73 7a0164 8a010179 74 ba0103646232 64',
  ],
  ['an empty array', [], '72 09 0818 1a0176 2000 2a 00'],
  [
    'an array',
    [1n, 'two', null],
    '7a 09 1a0176 2001 2a 02 0801 7a 0c 1a0176 2001 2a 05 1a0374776f 7a 07 1a0176 2001 2a 00',
  ],
  ['an empty map', map(), '7a 14 0813 1a0176 2000 2a 0b 1a09 6a046a007200 820100'],
  [
    'a map whose empty arrays come first',
    map({ k: 'v', e: [] }),
    '7a 2b 0813 1a0176 2000 2a 22 1a20 6a046a007200 72 09 0818 1a0165 2000 2a 00 7a 0a 1a016b 2000 2a 03 1a0176 820100',
  ],
  [
    'an array of a map, an empty map, a vector and a reference',
    [map({ k: 'v' }), map(), new Vector([3]), ref('c/a', 'q')],
    `7a 20 0813 1a0176 2001 2a 17 1a15 6a046a007200 7a0a 1a016b 2000 2a03 1a0176 820100
     7a 14 0813 1a0176 2001 2a 0b 1a09 6a046a007200 820100
     7a 2f 0813 1a0176 2001 2a 26 1a24 6a046a007200 7a19 1a0a5f5f766563746f725f5f 2001 2a09 210000000000000840 820100
     7a 19 1a0176 2001 2a 12 63 6a056465767e71 73 7a0163 8a010161 74 64`,
  ],
  [
    'a vector',
    new Vector([1, 2.5]),
    `7a 4a 0813 1a0176 2000 2a 41 1a3f 6a046a007200 7a 19 1a0a 5f5f766563746f725f5f 2001 2a 09 21000000000000f03f
     7a 19 1a0a 5f5f766563746f725f5f 2001 2a 09 210000000000000440 820100`,
  ],
];

const KEY = '6a 11 6a056465767e70 7208 0b 120163 220178 0c';
const GROUP = '8201 08 0b120163220178 0c';
const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
const encode = (doc: Doc, project = 'p', database = '(default)'): Buffer =>
  Buffer.from(new EntityWriter(project, database).encode(doc));
const docOf = (value: Value): Doc => new Doc('c/x', map({ v: value }), 1, 1);

describe('An entity of an export', () => {
  for (const [what, value, properties] of OFFICIAL) {
    it(`encodes ${what} as the official emulator does`, () => {
      const bytes = hex(`${KEY} ${properties} ${GROUP}`);
      expect(encode(docOf(value)).toString('hex')).to.equal(bytes.toString('hex'));
      expect(identical(decodeEntity(bytes).fields, map({ v: value }))).to.equal(true);
    });
  }

  it('has a key of collections, names and numbers, and the database unless that is the default', () => {
    const path = 'c/__id-3__/ü/x';
    const bytes = encode(new Doc(path, map(), 1, 1), 'demo', 'db2');
    expect(bytes.toString('hex')).to.equal(
      hex(
        `6a 2b 6a08 6465767e64656d6f 7219 0b 120163 18fdffffffffffffffff01 0c 0b 1202c3bc 220178 0c ba0103646232
         8201 10 0b 120163 18fdffffffffffffffff01 0c`,
      ).toString('hex'),
    );
    expect(decodeEntity(bytes)).to.deep.include({ path, database: 'db2' });
  });

  it('survives decoding and encoding unchanged, whatever the document', () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const bytes = encode(doc, 'p', 'db2');
        const back = decodeEntity(bytes);
        expect(back.path).to.equal(doc.path);
        expect(identical(back.fields, doc.fields)).to.equal(true);
        expect(encode(new Doc(back.path, back.fields, 1, 1), 'p', 'db2').equals(bytes)).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('may have marked strings and another form of project id', () => {
    const bytes = hex(
      `${KEY} 7a 0c 080f 1a0174 2000 2a 03 1a0178 7a 17 1a0172 2000 2a 10 63 6a03 687e70 73 7a0163 8a010179 74 64 ${GROUP}`,
    );
    expect([...decodeEntity(bytes).fields]).to.deep.equal([
      ['t', 'x'],
      ['r', ref('c/y')],
    ]);
  });

  it('may have production’s indexed properties, whose references follow the importing project', () => {
    const elsewhere = '2a 12 63 6a05737e6f6c64 73 7a0163 8a010179 74 64';
    const bytes = hex(
      `${KEY} 7a 19 1a0172 2000 2a 12 63 6a0573 7e6f6c64 73 7a0163 8a010179 74 64
       72 19 1a0169 2000 ${elsewhere} 72 19 1a0161 2001 ${elsewhere} 7a 09 1a0161 2001 2a 02 0801
       72 0e 0810 1a0162 2000 2a 05 1a03616263 ${GROUP}`,
    );
    const document = decodeEntity(bytes);
    expect([...fieldsIn('new', document)]).to.deep.equal([
      ['i', ref('c/y', 'new')],
      ['a', [ref('c/y', 'new'), 1n]],
      ['b', Buffer.from('abc')],
      ['r', ref('c/y', 'old')],
    ]);
  });

  const refused: [what: string, bytes: string, reason: RegExp][] = [
    ['no key', '7a 07 1a0176 2000 2a 00', /no key/],
    ['an incomplete key', '6a 0e 6a056465767e70 7205 0b 120163 0c', /"c" is not the path/],
    ['a path with an empty name', '6a 10 6a056465767e70 7207 0b 120163 2200 0c', /"c\/" is not the path/],
    ['a slash in a name', '6a 13 6a056465767e70 720a 0b 120163 2203612f62 0c', /contains "\/"/],
    ['a namespace', '6a 15 6a056465767e70 7208 0b 120163 220178 0c a201016e', /no namespaces/],
    ['a field that is cut off', `${KEY} 7a 07 1a0176 2000`, /cut off/],
    ['a group without an end', '6a 10 6a056465767e70 7207 0b 120163 220178', /no end/],
    ['a value of another type', `${KEY} 7a 09 1a0176 2000 2a 02 0a00`, /wire type/],
  ];
  for (const [what, bytes, reason] of refused) {
    it(`is refused with ${what}`, () => {
      expect(() => decodeEntity(hex(bytes))).to.throw(reason);
    });
  }

  const inMaps = (levels: number, value: Value): Value =>
    levels === 0 ? value : map({ m: inMaps(levels - 1, value) });
  const levels: [what: string, value: Value, taken: boolean][] = [
    ['20 levels of maps', inMaps(20, null), true],
    ['21 levels of maps', inMaps(21, null), false],
    ['maps that nest far deeper', inMaps(100, null), false],
    ['an array at level 20', inMaps(19, [1n]), true],
    ['an array at level 21', inMaps(20, [1n]), false],
    ['20 levels of maps and arrays', inMaps(10, [inMaps(9, null)]), true],
    ['21 levels of maps and arrays', inMaps(10, [inMaps(10, null)]), false],
    ['a vector within 20 levels', inMaps(20, new Vector([1])), true],
  ];
  for (const [what, value, taken] of levels) {
    it(`is ${taken ? 'accepted' : 'refused'} with ${what}, like a write`, () => {
      const read = () => decodeEntity(encode(docOf(value)));
      if (taken) expect(read().fields.get('v')).to.deep.equal(value);
      else expect(read).to.throw(/too deeply/);
    });
  }
});
