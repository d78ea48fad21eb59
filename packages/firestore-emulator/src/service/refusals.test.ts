import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseIndexes } from '../engine/index-selection/declared-indexes.ts';
import type { Message } from '../interfaces.ts';
import { limits } from '../limits.ts';
import { Client, DATABASE, DOCUMENTS, equals, remove, set, wire } from './client.test-support.ts';

/** The messages are those of the official emulator 1.22.0, except where it prints its internals. */
describe('the official refusal', () => {
  const array = (...values: Message[]): Message => ({ arrayValue: { values } });
  const map = (fields: Record<string, Message>): Message => ({ mapValue: { fields } });
  const long = { stringValue: 'x'.repeat(1_048_488) };
  const vector = (value: Message, more: Record<string, Message> = {}): Message =>
    map({ __type__: { stringValue: '__vector__' }, value, ...more });
  const doubles = (count: number): Message =>
    array(...Array.from({ length: count }, () => ({ doubleValue: 1 })));
  const nested = (levels: number): Message => (levels === 0 ? wire(1) : map({ m: nested(levels - 1) }));
  const nestedArrays = (levels: number): Message =>
    levels === 0 ? wire(1) : array(map({ m: nestedArrays(levels - 1) }));
  const key = (bytes: number): string => 'k'.repeat(bytes);
  const reference = (path: string): Message => ({ referenceValue: DOCUMENTS + path });

  const manyFields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, wire(true)]));

  const values: [string, Record<string, Message>, string | null][] = [
    ['a string at the limit', { s: { stringValue: 'x'.repeat(1_048_487) } }, null],
    ['a string over the limit', { s: long }, 'The value of property "s" is longer than 1048487 bytes.'],
    [
      'a string over the limit in bytes only',
      { s: { stringValue: '€'.repeat(349_496) } },
      'The value of property "s" is longer than 1048487 bytes.',
    ],
    [
      'bytes over the limit',
      { b: { bytesValue: Buffer.alloc(1_048_488) } },
      'The value of property "b" is longer than 1048487 bytes.',
    ],
    [
      'a long string in an array',
      { a: array(long) },
      'The value of property "array" is longer than 1048487 bytes.',
    ],
    ['a long string in a map', { m: map({ s: long }) }, 'Property m contains an invalid nested entity.'],
    [
      'a long string in a map in an array',
      { a: array(map({ s: long })) },
      'Property array contains an invalid nested entity.',
    ],
    [
      'a long string in an array in a map',
      { m: map({ a: array(long) }) },
      'Property m contains an invalid nested entity.',
    ],
    [
      'more than 1 MiB in all',
      { a: { stringValue: 'x'.repeat(600_000) }, b: { stringValue: 'x'.repeat(600_000) } },
      'maximum entity size is 1048576 bytes',
    ],
    ['a field name of 1,500 bytes', { [key(1500)]: wire(1) }, null],
    ['a field name of 1,501 bytes', { [key(1501)]: wire(1) }, 'The property.name is longer than 1500 bytes.'],
    ['a nested name of 1,500 bytes with its path', { m: map({ [key(1498)]: wire(1) }) }, null],
    [
      'a nested name of 1,501 bytes with its path',
      { m: map({ [key(1499)]: wire(1) }) },
      'Property m contains an invalid nested entity.',
    ],
    ['a name in an array, which counts as `array`', { long: array(map({ [key(1494)]: wire(1) })) }, null],
    [
      'a long name in an array whose own name is long',
      { m: map({ [key(1000)]: array(map({ [key(1000)]: wire(1) })) }) },
      null,
    ],
    [
      'a name in an array that is too long with it',
      { a: array(map({ [key(1495)]: wire(1) })) },
      'Property array contains an invalid nested entity.',
    ],
    ['20 levels of maps', { a: nested(20) }, null],
    ['21 levels of maps', { a: nested(21) }, 'Property a contains an invalid nested entity.'],
    ['20 levels of maps and arrays', { a: nestedArrays(10) }, null],
    [
      '21 levels of maps and arrays',
      { a: array(map({ m: nested(19) })) },
      'Property array contains an invalid nested entity.',
    ],
    ['the last second of year 9999', { t: { timestampValue: { seconds: '253402300799', nanos: 0 } } }, null],
    [
      'a time after year 9999',
      { t: { timestampValue: { seconds: '253402300800', nanos: 0 } } },
      'Timestamp 253402300800.0 is not within the years 1 to 9999.',
    ],
    ['a reference to a document or to all of them', { r: reference(''), s: reference('/c/a') }, null],
    [
      'a reference to a collection',
      { r: reference('/c') },
      `Document parent name "${DOCUMENTS}/c" lacks "/" at index ${DOCUMENTS.length + 2}.`,
    ],
    [
      'a reference to a reserved name in an array in a map',
      { m: map({ a: array(reference('/c/__x__')) }) },
      'Resource id "__x__" is invalid because it is reserved.',
    ],
    [
      'a reference to a numeric name without a number',
      { r: reference('/c/__idx__') },
      "A long document ID string must be formatted like '__id{LONG}__', where LONG is a 64-bit integer. Found: '__idx__'.",
    ],
    [
      'a reference to nothing',
      { r: { referenceValue: '' } },
      'Document parent name "" lacks "projects" at index 0.',
    ],
    ['40,000 index entries of fields', manyFields(20_000), null],
    [
      '40,002 index entries of fields',
      manyFields(20_001),
      'too many index entries for entity: 40002, of which 40000 are allowed',
    ],
    ['40,002 index entries of fields in a map', { m: map(manyFields(20_001)) }, 'too many index entries…'],
    ['40,000 index entries of an array', { a: doubles(39_998) }, null],
    ['40,001 index entries of an array', { a: doubles(39_999) }, 'too many index entries…'],
    ['an unset value', { u: {} }, 'Cannot convert firestore.v1.Value with type unset.'],
    ['an array in an array', { a: array(array()) }, 'Nested arrays are not allowed'],
    ['a reserved field', { __x__: wire(1) }, 'field name __x__ is reserved'],
    ['a reserved field in a map', { m: map({ __x__: wire(1) }) }, "field name '__x__' is reserved."],
    [
      'an unknown special type',
      { m: map({ __type__: wire('x') }) },
      'Property m contains an invalid nested entity.',
    ],
    [
      'a special type that isn’t text',
      { m: map({ __type__: wire(1n) }) },
      'Field __type__ must be a string; founds LONG.',
    ],
    [
      'a vector without values',
      { v: map({ __type__: wire('__vector__') }) },
      "Vector map is missing key 'value'.",
    ],
    ['a vector that isn’t an array', { v: vector(wire(1)) }, 'Vector value type must be an array.'],
    [
      'a vector with more than its value',
      { v: vector(doubles(1), { x: wire(1) }) },
      'Vector value map has extraneous entries.',
    ],
    ['an empty vector', { v: vector(array()) }, 'Cannot have a zero length vector.'],
    ['2,048 dimensions', { v: vector(doubles(2048)) }, null],
    ['2,049 dimensions', { v: vector(doubles(2049)) }, 'Vectors must be at most 2048 dimensions.'],
    [
      'an integer in a vector',
      { v: vector(array(wire(1n))) },
      "Vector must only contain values of type 'double'",
    ],
    ['NaN in a vector', { v: vector(array(wire(Number.NaN))) }, 'Vector cannot contain NaN values.'],
  ];
  for (const [what, fields, message] of values) {
    it(`${message ? 'is given to' : 'is not given to'} ${what}`, async () => {
      const writes = [{ update: { name: `${DOCUMENTS}/c/a`, fields } }];
      const refusal = await messageOf(new Client().call('Commit', { database: DATABASE, writes }));
      if (message?.endsWith('…')) expect(refusal).to.contain(message.slice(0, -1));
      else expect(refusal).to.equal(message);
    });
  }

  it('of too many index entries counts exemptions and composite indexes', async () => {
    const indexes = parseIndexes(
      JSON.stringify({
        indexes: [
          {
            collectionGroup: 'c',
            queryScope: 'COLLECTION',
            fields: [
              { fieldPath: 'a', arrayConfig: 'CONTAINS' },
              { fieldPath: 'n', order: 'ASCENDING' },
            ],
          },
        ],
        fieldOverrides: [
          { collectionGroup: 'c', fieldPath: 'packed', indexes: [] },
          {
            collectionGroup: 'c',
            fieldPath: 'a',
            indexes: [{ arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' }],
          },
        ],
      }),
    );
    const client = new Client({ indexes: { indexes, enforce: false } });
    const put = (collection: string, fields: Record<string, Message>) =>
      messageOf(
        client.call('Commit', {
          database: DATABASE,
          writes: [{ update: { name: `${DOCUMENTS}/${collection}/a`, fields } }],
        }),
      );
    expect(await put('c', { packed: doubles(50_000) })).to.equal(null);
    expect(await put('c', { packed: map(manyFields(30_000)) })).to.equal(null);
    expect(await put('d', { packed: doubles(50_000) })).to.contain('too many index entries');
    // Without the field `n` the composite index has no entry.
    expect(await put('c', { a: doubles(40_000) })).to.equal(null);
    expect(await put('c', { a: doubles(19_999), n: wire(1) })).to.equal(null);
    expect(await put('c', { a: doubles(20_000), n: wire(1) })).to.contain('40002, of which 40000');
  });

  const equal = (count: number) => Array.from({ length: count }, (_, at) => equals(`f${at}`, BigInt(at)));
  const above = (count: number) =>
    equal(count).map(({ fieldFilter }) => ({ fieldFilter: { ...fieldFilter, op: 'GREATER_THAN' } }));
  const oneOf = (count: number) => ({
    fieldFilter: {
      field: { fieldPath: 'x' },
      op: 'IN',
      value: wire(Array.from({ length: count }, (_, at) => at)),
    },
  });
  const queries: [string, { filters: Message[]; orders?: number; parent?: string }, string | null][] = [
    ['100 filters', { filters: equal(100) }, null],
    ['101 filters', { filters: equal(101) }, 'in disjunctive normal form, not 101.'],
    ['95 filters and 5 orders', { filters: equal(95), orders: 5 }, null],
    ['96 filters and 5 orders', { filters: equal(96), orders: 5 }, 'not 101.'],
    ['100 filters below a document', { filters: equal(100), parent: '/c/d' }, 'not 101.'],
    ['a filter and 30 alternatives', { filters: [oneOf(30), ...equal(2)] }, null],
    ['three filters for each of 30 alternatives', { filters: [oneOf(30), ...equal(3)] }, 'not 120.'],
    ['31 alternatives', { filters: [oneOf(31)] }, 'supports up to 30 comparison values.'],
    ['inequalities on 10 fields', { filters: above(10) }, null],
    ['inequalities on 11 fields', { filters: above(11) }, 'inequalities on 10 fields at most, not 11.'],
  ];
  for (const [what, { filters, orders = 0, parent = '' }, message] of queries) {
    it(`${message ? 'is given to' : 'is not given to'} a query with ${what}`, async () => {
      const structuredQuery = {
        from: [{ collectionId: 'c' }],
        where: { compositeFilter: { op: 'AND', filters } },
        orderBy: Array.from({ length: orders }, (_, at) => ({ field: { fieldPath: `o${at}` } })),
      };
      const refusal = await messageOf(
        new Client().stream('RunQuery', { parent: DOCUMENTS + parent, structuredQuery }),
      );
      if (message === null) expect(refusal).to.equal(null);
      else expect(refusal).to.contain(message);
    });
  }

  it('has limits that the README names, in its order', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const [, table = ''] = readme.split("## Production's limits");
    const rows = [...table.split('\n## ')[0]!.matchAll(/`(\w+)`\s([\d,]*\d)/g)];
    const told = rows.map(([, name, value]) => [name, Number(value!.replaceAll(',', ''))]);
    expect(told).to.deep.equal(Object.entries(limits));
  });

  const levels = (count: number): string => Array(count).fill('c/d').join('/');
  /** 6,144 bytes, including `c/` and the overhead of a name. */
  const longest = `${'e'.repeat(497)}/${Array(9).fill('e'.repeat(499)).join('/')}/${key(1127)}`;
  const P = 'projects/p/databases/(default)';
  const names: [string, Message, string][] = [
    ['GetDocument', { name: `${P}/documents/c` }, `"${P}/documents/c" lacks "/" at index 42.`],
    ['GetDocument', { name: `${P}/c/d` }, `"${P}/c/d" lacks "documents" at index 31.`],
    [
      'GetDocument',
      { name: `${P}/documents/c/.` },
      `"${P}/documents/c/." contains a resource id "." at index 43.`,
    ],
    ['GetDocument', { name: `${P}/documents/c/` }, `"${P}/documents/c/" has invalid trailing "/".`],
    ['GetDocument', { name: `${P}/documents//` }, `"${P}/documents//" lacks a collection id at index 41.`],
    ['GetDocument', { name: `${P}/documents/c//` }, `"${P}/documents/c//" lacks a resource id at index 43.`],
    ['GetDocument', { name: 'p' }, 'Document name "p" lacks "projects" at index 0.'],
    [
      'GetDocument',
      { name: `${P}/documents/c/__x__` },
      'Resource id "__x__" is invalid because it is reserved.',
    ],
    [
      'GetDocument',
      { name: `${P}/documents/c/__id5x__` },
      "A long document ID string must be formatted like '__id{LONG}__', where LONG is a 64-bit integer. Found: '__id5x__'.",
    ],
    ['ListCollectionIds', { parent: `${P}/documents/p` }, `Document parent name "${P}/documents/p" lacks`],
    ['BeginTransaction', { database: 'projects/p' }, 'Database name "projects/p" lacks "/" at index 10.'],
    [
      'BeginTransaction',
      { database: `${P}/x` },
      `Database name "${P}/x" has unexpected trailing characters at index ${P.length}.`,
    ],
    ['GetDocument', { name: `${DOCUMENTS}/c/no` }, `Document (${DOCUMENTS}/c/no) not found.`],
    [
      'CreateDocument',
      { parent: DOCUMENTS, collectionId: 'c', documentId: 'a/b/c' },
      'Resource id "a/b/c" is invalid because it contains "/".',
    ],
    ['ListDocuments', { parent: DOCUMENTS, pageSize: -1 }, 'Page size must be nonnegative.'],
    [
      'ListDocuments',
      { parent: DOCUMENTS, showMissing: true, orderBy: 'n' },
      'collection id must be set when show_missing is true',
    ],
    ['Rollback', { database: DATABASE, transaction: Buffer.from('x') }, 'Invalid transaction.'],
    [
      'Rollback',
      { database: DATABASE, transaction: Buffer.from('EWQAAAAAAAAA', 'base64') },
      'Transaction is invalid or expired.',
    ],
    ['Commit', { database: DATABASE, writes: [{}] }, 'Write has no operation.'],
    [
      'GetDocument',
      { name: `${DOCUMENTS}/${key(1501)}/a` },
      'The key path element kind is longer than 1500 bytes.',
    ],
    [
      'Commit',
      { database: DATABASE, writes: [set(`c/${key(1501)}`, { [key(1501)]: 1n })] },
      'The key path element name is longer than 1500 bytes.',
    ],
    [
      'GetDocument',
      { name: `${DOCUMENTS}/${levels(101)}` },
      'Key path is too long. Cannot exceed 100 elements.',
    ],
    ['GetDocument', { name: `${DOCUMENTS}/${levels(100)}` }, 'not found'],
    [
      'Commit',
      { database: DATABASE, writes: [set('c/a', {}), set(`c/${longest}d`, {})] },
      'The document name is longer than 6144 bytes.',
    ],
    ['GetDocument', { name: `${DOCUMENTS}/c/${longest}` }, 'not found'],
  ];
  for (const [rpc, request, message] of names) {
    it(`of ${rpc} says ${message}`, async () => {
      expect(await messageOf(new Client().call(rpc, request))).to.contain(message);
    });
  }

  const name = `${DOCUMENTS}/c/old`;
  const writes: [Message[], string][] = [
    [
      [set('c/old', {}, { currentDocument: { exists: false } })],
      `ALREADY_EXISTS Document already exists: ${name}`,
    ],
    [
      [set('c/no', {}, { currentDocument: { exists: true } })],
      `NOT_FOUND No document to update: ${DOCUMENTS}/c/no`,
    ],
    [
      [remove('c/no', { currentDocument: { updateTime: { seconds: '1', nanos: 0 } } })],
      'FAILED_PRECONDITION the stored version (0) does not match the required base version (1000000)',
    ],
    [
      [{ verify: name, currentDocument: { exists: true } }, remove('c/old')],
      'INVALID_ARGUMENT the same document cannot be verified and then written in a single request',
    ],
    [[{ verify: name }], 'INVALID_ARGUMENT a verify must contain a precondition'],
    [
      [remove('c/old', { updateMask: { fieldPaths: ['a'] } })],
      'INVALID_ARGUMENT a delete must not specify a document mask.',
    ],
    [
      [{ verify: name, currentDocument: { exists: true }, updateTransforms: [{ fieldPath: 'a' }] }],
      'INVALID_ARGUMENT a verify must not specify a update transform.',
    ],
  ];
  for (const [messages, message] of writes) {
    it(`of a commit says ${message}`, async () => {
      const client = new Client();
      await client.commit([set('c/old', { n: 1n })]);
      const error = await client.commit(messages).catch((caught: Message) => caught);
      expect(`${error.code} ${error.message}`).to.equal(message);
    });
  }
});

async function messageOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
