import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../test/deep.ts';
import { createFirestore } from '../service/index.ts';
import { failure, type HttpRequest } from './http.ts';
import { restEndpoints } from './rest.ts';

const ROOT = 'projects/p/databases/(default)';
const DOCUMENTS = `${ROOT}/documents`;
const name = `${DOCUMENTS}/c/a`;
const vector = {
  mapValue: {
    fields: {
      __type__: { stringValue: '__vector__' },
      value: { arrayValue: { values: [{ doubleValue: 1 }] } },
    },
  },
};
const query = {
  from: [{ collectionId: 'c', allDescendants: true }],
  select: { fields: [{ fieldPath: 'n' }] },
  where: {
    compositeFilter: {
      op: 'AND',
      filters: [
        {
          fieldFilter: {
            field: { fieldPath: 'n' },
            op: 'IN',
            value: { arrayValue: { values: [{ integerValue: 1 }] } },
          },
        },
        { unaryFilter: { field: { fieldPath: 'm.x' }, op: 'IS_NAN' } },
      ],
    },
  },
  orderBy: [{ field: { fieldPath: '__name__' }, direction: 'DESCENDING' }],
  startAt: { values: [{ referenceValue: name }], before: true },
  endAt: { values: [] },
  offset: 1,
  limit: 2,
};
const nearest = {
  from: query.from,
  findNearest: {
    vectorField: { fieldPath: 'v' },
    queryVector: vector,
    distanceMeasure: 'COSINE',
    limit: 3,
    distanceThreshold: 1,
    distanceResultField: 'd',
  },
};
const fields = {
  n: { integerValue: '1' },
  t: { timestampValue: '2026-01-01T00:00:00Z' },
  g: { geoPointValue: { latitude: 1, longitude: 2 } },
  a: { arrayValue: { values: [{ nullValue: null }, { bytesValue: 'AA==' }] } },
  r: { referenceValue: name },
  v: vector,
};
const seeds: [string, unknown][] = [
  [
    ':commit',
    {
      writes: [
        {
          update: { name, fields },
          updateMask: { fieldPaths: ['n', 'a.b'] },
          updateTransforms: [
            { fieldPath: 'n', increment: { integerValue: '1' } },
            { fieldPath: 'a', appendMissingElements: { values: [{ doubleValue: 1 }] } },
          ],
          currentDocument: { exists: false },
        },
        { delete: `${name}2`, currentDocument: { exists: false } },
        { verify: `${name}3`, currentDocument: { exists: false } },
        {
          transform: { document: name, fieldTransforms: [{ fieldPath: 'n', maximum: { doubleValue: 2 } }] },
        },
      ],
    },
  ],
  [':commit', { writes: [{ update: { name, fields } }], transaction: 'EQEAAAAAAAAA' }],
  [':batchWrite', { writes: [{ update: { name, fields } }], labels: { a: 'b' } }],
  [':batchGet', { documents: [name], mask: { fieldPaths: ['n'] }, newTransaction: { readWrite: {} } }],
  [':runQuery', { structuredQuery: query }],
  [':runQuery', { structuredQuery: nearest }],
  [':runQuery', { structuredQuery: query, readTime: '2026-01-01T00:00:00Z' }],
  [
    ':runAggregationQuery',
    {
      structuredAggregationQuery: {
        structuredQuery: query,
        aggregations: [
          { alias: 'n', count: { upTo: '1' } },
          { alias: 's', sum: { field: { fieldPath: 'n' } } },
        ],
      },
      newTransaction: { readWrite: { concurrencyMode: 'OPTIMISTIC' } },
    },
  ],
  [
    ':partitionQuery',
    { structuredQuery: { from: query.from }, partitionCount: '3', pageToken: 'MQ==', pageSize: 1 },
  ],
  [':listCollectionIds', { pageSize: 1, pageToken: 'ImMi' }],
  [':beginTransaction', { options: { readOnly: {} } }],
  [':rollback', { transaction: 'EQEAAAAAAAAA' }],
  ['/c?documentId=x', { fields }],
];

function mutated(value: unknown, pick: () => number, other: unknown): unknown {
  const isContainer = typeof value === 'object' && value !== null;
  if (!isContainer || pick() % 6 === 0) return other;
  const keys = Object.keys(value);
  if (keys.length === 0) return other;
  const key = keys[pick() % keys.length]!;
  const inner = mutated((value as Record<string, unknown>)[key], pick, other);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? inner : item));
  return { ...value, [key]: inner };
}

describe('The REST API under garbage', () => {
  it('never answers INTERNAL, and keeps working', async () => {
    const firestore = createFirestore({ rules: () => null });
    const rest = restEndpoints(firestore.service, () => undefined);
    const answer = (request: HttpRequest) => rest(request).catch(failure);
    const request = (method: string, path: string, body: string): HttpRequest => {
      const [below = '', parameters = ''] = path.split('?', 2);
      const headers = { authorization: 'Bearer owner' };
      const query = new URLSearchParams(parameters);
      return { method, path: `/v1/${DOCUMENTS}${below}`, query, headers, body };
    };
    const other = fc.oneof(
      fc.constantFrom(null, {}, [], '', 0, -1, 1e99, true, 'x', [null], [[]], { fields: null }, 'a..b'),
      fc.constantFrom(name, DOCUMENTS, `${DOCUMENTS}/c`, '__x__', '9223372036854775808', 'AAAA', 'MTIz'),
      fc.constantFrom({ nullValue: null }, { mapValue: {} }, { arrayValue: null }, { doubleValue: 'NaN' }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), other), { maxLength: 4 }),
        async ([path, seed], mutations) => {
          let body = seed;
          for (const [picks, replacement] of mutations) {
            let at = 0;
            body = mutated(body, () => picks[at++ % picks.length]!, replacement);
          }
          const writes = [1, 2, 3].map((i) => ({ update: { name: `${DOCUMENTS}/c/d${i}`, fields } }));
          await answer(request('POST', ':commit', JSON.stringify({ writes })));
          const response = await answer(request('POST', path, JSON.stringify(body)));
          // An unknown transaction is UNKNOWN, for which HTTP has no other status.
          const isUnknown = JSON.stringify(response).includes('Transaction is invalid or expired.');
          const allowed = [200, 400, 404, 409, 403, ...(isUnknown ? [500] : [])];
          expect(response).to.have.property('status').that.is.oneOf(allowed);
          // Ends open transactions, for which later writes would wait.
          firestore.clear('p', '(default)');
        },
      ),
      rounds(800, 3_000),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'PATCH', 'DELETE', 'POST'),
        fc.string({ unit: fc.constantFrom('/', ':', '.', '_', 'a', 'é', '%', '?', '&', '=', 'c', '\0') }),
        async (method, path) => {
          const response = await answer(request(method, path, '{}'));
          if (response) expect(response).to.have.property('status').that.is.below(500);
        },
      ),
      rounds(400, 1_000),
    );
    const alive = await answer(request('GET', '/c/none', ''));
    expect(alive).to.have.property('status', 404);
    firestore.close();
  });
});
