import { expect } from 'chai';
import fc from 'fast-check';
import { messageFromJson, messageToJson } from './proto-json.ts';
import { decode, encode, messageType, rpcs } from './protos.ts';
import { formatTimestamp, parseTimestamp } from './timestamp.ts';

const document = messageType('google.firestore.v1.Document');
const runQuery = rpcs.get('RunQuery')!.request;

const name = fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant({ nullValue: null }),
    fc.boolean().map((booleanValue) => ({ booleanValue })),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => ({ integerValue: String(n) })),
    fc.double().map((n) => ({ doubleValue: Number.isFinite(n) ? n : String(n) })),
    fc.string({ unit: 'grapheme' }).map((stringValue) => ({ stringValue })),
    fc.uint8Array().map((bytes) => ({ bytesValue: Buffer.from(bytes).toString('base64') })),
    fc
      .record({ seconds: fc.integer({ min: -62135596800, max: 253402300799 }), nanos: fc.nat(999_999_999) })
      .map(({ seconds, nanos }) => ({
        timestampValue: formatTimestamp({ seconds: String(seconds), nanos }),
      })),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((values) => ({ arrayValue: { values } })),
    fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3 }).map((fields) => ({ mapValue: { fields } })),
  ),
}));

describe('proto3 JSON', () => {
  it('refuses half an emoji in values, names of fields and ids', () => {
    for (const json of [
      { fields: { name: { stringValue: 'x\ud83d' } } },
      { fields: { '\ude00': { nullValue: null } } },
      { fields: { m: { mapValue: { fields: { 'x\ud83d': { nullValue: null } } } } } },
      { fields: { a: { arrayValue: { values: [{ stringValue: '\ud83dx' }] } } } },
      { name: 'projects/p/databases/d/documents/c/\ud83d' },
    ])
      expect(() => messageFromJson(document, json), JSON.stringify(json)).to.throw('lone surrogate');
    expect(
      messageFromJson(document, { fields: { '😀': { stringValue: '😀\ufffd' } } }),
    ).to.have.nested.property('fields.😀');
  });

  it('survives a round trip through the wire format unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }), (fields) => {
        const json = { name: 'projects/p/databases/(default)/documents/a/b', fields };
        const message = decode(document, encode(document, messageFromJson(document, json)));
        const back = JSON.parse(JSON.stringify(messageToJson(document, message)));
        // proto3 JSON writes -0 as a string, and JSON.stringify as 0.
        const written = JSON.stringify(json, (_, part) => (Object.is(part, -0) ? '-0' : part));
        expect(back).to.deep.equal(JSON.parse(written));
      }),
      { numRuns: 300 },
    );
  });

  it('accepts enums by name and number, and bare wrapped numbers', () => {
    const query = (direction: unknown, limit: unknown): unknown =>
      messageFromJson(runQuery, {
        structuredQuery: { orderBy: [{ field: { fieldPath: 'a' }, direction }], limit },
      }).structuredQuery;
    const expected = query('DESCENDING', { value: 3 });
    expect(query(2, 3)).to.deep.equal(expected);
    expect(query(2, '3')).to.deep.equal(expected);
    expect(expected).to.have.nested.property('orderBy[0].direction', 'DESCENDING');
    expect(expected).to.have.nested.property('limit.value', 3);
  });

  it('names the set field of a oneof, like messages from gRPC', () => {
    const fromJson = messageFromJson(document, { fields: { a: { stringValue: 'x' } } });
    expect(fromJson).to.deep.equal(decode(document, encode(document, fromJson)));
    expect(fromJson.fields.a).to.deep.equal({ stringValue: 'x', valueType: 'stringValue' });
  });

  it('accepts snake_case names', () => {
    expect(messageFromJson(document, { create_time: '2026-01-02T03:04:05Z' })).to.deep.include({
      createTime: { seconds: '1767323045', nanos: 0 },
    });
  });

  for (const [what, json] of Object.entries({
    'a field that does not exist': { feilds: {} },
    'a field with the name of what every object has': { constructor: 1 },
    'a number for a string': { name: 1 },
    'an integer beyond 64 bits': { fields: { a: { integerValue: '9223372036854775808' } } },
    'a double that isn’t a number': { fields: { a: { doubleValue: 'much' } } },
    'a time that is none': { createTime: 'yesterday' },
    'a value for an object': { fields: [] },
  })) {
    it(`refuses ${what}`, () => {
      expect(() => messageFromJson(document, json))
        .to.throw()
        .with.property('code', 'INVALID_ARGUMENT');
    });
  }
});

describe('nested proto3 JSON', () => {
  const filter = messageType('google.firestore.v1.StructuredQuery.Filter');
  const arrays = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  const maps = (levels: number): unknown =>
    JSON.parse(`${'{"mapValue":{"fields":{"m":'.repeat(levels)}{"nullValue":null}${'}}}'.repeat(levels)}`);
  const filters = (levels: number): unknown =>
    JSON.parse(`${'{"compositeFilter":{"op":"AND","filters":['.repeat(levels)}{}${']}}'.repeat(levels)}`);
  const cases: [what: string, type: typeof document, json: unknown, taken: boolean][] = [
    ['what a document may have and more', document, { fields: { a: maps(49) } }, true],
    ['more than 100 messages within each other', document, { fields: { a: maps(50) } }, false],
    ['values without end', document, { fields: { a: maps(20_000) } }, false],
    ['filters', filter, filters(50), true],
    ['filters without end', filter, filters(20_000), false],
    ['arrays without end for an object', document, { fields: arrays(100_000) }, false],
    ['arrays without end for a text', document, { name: arrays(100_000) }, false],
    [
      'arrays without end for a number',
      document,
      { fields: { a: { integerValue: arrays(100_000) } } },
      false,
    ],
    ['an array for a number', document, { fields: { a: { integerValue: [1] } } }, false],
    ['arrays without end for a time', document, { createTime: arrays(100_000) }, false],
    ['arrays without end for nothing', document, { fields: { a: { nullValue: arrays(100_000) } } }, false],
  ];
  for (const [what, type, json, taken] of cases) {
    it(`is ${taken ? 'accepted' : 'refused'} with ${what}`, () => {
      if (taken) messageFromJson(type, json);
      else {
        expect(() => messageFromJson(type, json))
          .to.throw()
          .with.property('code', 'INVALID_ARGUMENT');
      }
    });
  }
});

describe('RFC 3339 timestamps', () => {
  it('have 0, 3, 6 or 9 decimals', () => {
    const format = (nanos: number): string => formatTimestamp({ seconds: '0', nanos }).slice(19);
    expect([0, 500_000_000, 1_000_000, 1_000, 1, 100].map(format)).to.deep.equal([
      'Z',
      '.500Z',
      '.001Z',
      '.000001Z',
      '.000000001Z',
      '.000000100Z',
    ]);
  });

  it('are parsed with any offset', () => {
    expect(parseTimestamp('1970-01-01T02:00:01.5+02:00')).to.deep.equal({ seconds: '1', nanos: 500_000_000 });
  });
});
