import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { Client, DOCUMENTS, wire } from '../client.test-support.ts';

const V = { from: [{ collectionId: 'v' }] };
const vector = (...values: number[]): Message => ({
  mapValue: { fields: { __type__: wire('__vector__'), value: wire(values) } },
});
/** The documents with which the official emulator's answers were recorded. */
const POINTS: Record<string, Record<string, Message>> = {
  'v/z': { v: vector(1, 0), k: wire(1n) },
  'v/y': { v: vector(0, 1), k: wire(2n) },
  'v/x': { v: vector(2, 2), k: wire(1n) },
  'v/w': { v: vector(1, 0, 0) },
  'v/u': { v: vector(0, 0) },
  'v/t': { v: wire([1, 1]) },
  'v/s': { v: wire(5n) },
  'v/r': { v: vector(-1, -1) },
  'v/q': { k: wire(3n) },
  'g/x/v/sub': { v: vector(1, 1) },
};
const nearest = (more: Message = {}): Message => ({
  vectorField: { fieldPath: 'v' },
  queryVector: vector(1, 1),
  distanceMeasure: 'EUCLIDEAN',
  limit: { value: 10 },
  ...more,
});

async function holdingPoints(): Promise<Client> {
  const client = new Client();
  const writes = Object.entries(POINTS).map(([path, fields]) => ({
    update: { name: `${DOCUMENTS}/${path}`, fields },
  }));
  await client.commit(writes);
  return client;
}

describe('a vector search', () => {
  const search = async (findNearest: Message, query: Message = V): Promise<[string, unknown][]> => {
    const structuredQuery = { ...query, findNearest };
    const client = await holdingPoints();
    const answers = await client.stream('RunQuery', { parent: DOCUMENTS, structuredQuery });
    return answers.flatMap(({ document }) =>
      document ? [[document.name.split('/').at(-1), document.fields.d?.doubleValue]] : [],
    );
  };
  const ids = async (more: Message, query?: Message) =>
    (await search(nearest(more), query)).map(([id]) => id).join('');

  it('returns the nearest first with their distances, equally near ones in the query’s order', async () => {
    const d = { distanceResultField: 'd' };
    expect(await search(nearest(d))).to.deep.equal([
      ['y', 1],
      ['z', 1],
      ['u', Math.SQRT2],
      ['x', Math.SQRT2],
      ['r', 2 * Math.SQRT2],
    ]);
    expect(await search(nearest({ ...d, distanceMeasure: 'COSINE' }))).to.deep.equal([
      ['x', 0],
      ['y', 0.29289321881345254],
      ['z', 0.29289321881345254],
      ['r', 2],
      ['u', Number.NaN],
    ]);
    expect(await search(nearest({ ...d, distanceMeasure: 'DOT_PRODUCT' }))).to.deep.equal([
      ['x', 4],
      ['y', 1],
      ['z', 1],
      ['u', 0],
      ['r', -2],
    ]);
    expect(await ids({ queryVector: vector(Number.NaN, 1) })).to.equal('ruxyz');
    expect(await ids({ limit: { value: 2 } })).to.equal('yz');
    expect(await ids({ queryVector: vector(1, 0, 0) })).to.equal('w');
  });

  it('omits documents beyond a threshold', async () => {
    const within = (distanceMeasure: string, value?: number) =>
      ids({ distanceMeasure, distanceThreshold: { value } });
    expect(await within('EUCLIDEAN', 1)).to.equal('yz');
    expect(await within('EUCLIDEAN')).to.equal('');
    expect(await within('EUCLIDEAN', -1)).to.equal('');
    expect(await within('COSINE', 0.1)).to.equal('x');
    expect(await within('DOT_PRODUCT', 1.5)).to.equal('x');
  });

  it('searches the query’s results', async () => {
    const where = { fieldFilter: { field: { fieldPath: 'k' }, op: 'EQUAL', value: wire(1n) } };
    expect(await ids({}, { ...V, where })).to.equal('zx');
    expect(await ids({}, { from: [{ collectionId: 'v', allDescendants: true }] })).to.equal('subyzuxr');
  });

  it('accepts any name for the distance field, and replaces an existing field', async () => {
    const client = await holdingPoints();
    for (const [distanceResultField, fields] of [
      ['k', { v: vector(0, 1), k: wire(1) }],
      ['a.b', { v: vector(0, 1), k: wire(2n), 'a.b': wire(1) }],
    ] as const) {
      const structuredQuery = {
        ...V,
        findNearest: nearest({ distanceResultField, limit: { value: 1 } }),
      };
      const [answer] = await client.stream('RunQuery', { parent: DOCUMENTS, structuredQuery });
      expect(answer!.document.fields).to.deep.equal(fields);
    }
  });

  it('reads nested vectors by their path', async () => {
    const client = new Client();
    const fields = { m: { mapValue: { fields: { v: vector(1, 0) } } } };
    await client.commit([{ update: { name: `${DOCUMENTS}/v/a`, fields } }]);
    const findNearest = nearest({ vectorField: { fieldPath: 'm.v' } });
    expect(await client.query({ ...V, findNearest })).to.deep.equal(['v/a']);
  });

  it('can be counted and summed', async () => {
    const client = await holdingPoints();
    const aggregate = (limit: number, aggregations: Message[]) =>
      client.aggregate({ ...V, findNearest: nearest({ limit: { value: limit } }) }, aggregations);
    expect(await aggregate(2, [{ alias: 'n', count: {} }])).to.deep.equal({ n: wire(2n) });
    const k = { field: { fieldPath: 'k' } };
    const sums = [
      { alias: 's', sum: k },
      { alias: 'a', avg: k },
    ];
    expect(await aggregate(3, sums)).to.deep.equal({ s: wire(4n), a: wire(4 / 3) });
  });

  const limitText = 'FindNearest.limit must be a positive integer of no more than 1000';
  const refusals: [string, Message, Message, string][] = [
    ['no limit', { limit: undefined }, {}, limitText],
    ['a limit of 1,001', { limit: { value: 1001 } }, {}, limitText],
    [
      'no vector',
      { queryVector: undefined, limit: undefined },
      {},
      'Cannot convert firestore.v1.Value with type unset.',
    ],
    ['an array', { queryVector: wire([1, 1]), limit: undefined }, {}, 'Query Value must be of type vector.'],
    ['an empty vector', { queryVector: vector() }, {}, 'Cannot have a zero length vector.'],
    [
      'no measure',
      { distanceMeasure: undefined, vectorField: { fieldPath: 'a..b' } },
      {},
      'Unknown Distance Measure.',
    ],
    ['no field', { vectorField: undefined }, { limit: { value: 1 } }, 'Invalid empty property path string.'],
    [
      'a limit of the query',
      {},
      { limit: { value: 1 }, offset: 1 },
      'A query limit cannot be used with FindNearest',
    ],
    [
      'an offset',
      {},
      { offset: 1, startAt: { values: [] } },
      'A query offset cannot be used with FindNearest',
    ],
    [
      'a cursor',
      { distanceResultField: '__x__' },
      { startAt: { values: [] } },
      'A cursor cannot be used with FindNearest',
    ],
    [
      'a reserved distance field',
      { distanceResultField: '__x__' },
      {},
      'The distanceResultField.property.name "__x__" is reserved.',
    ],
  ];
  for (const [what, more, query, message] of refusals) {
    it(`is refused with ${what}, with the official message`, async () => {
      const error = await search(nearest(more), { ...V, ...query }).catch((caught: Message) => caught);
      expect(error).to.include({ code: 'INVALID_ARGUMENT', message });
    });
  }
});
