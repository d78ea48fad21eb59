import fc from 'fast-check';
import { Doc } from '../engine/storage/document.ts';
import { GeoPoint, Reference, Timestamp, type Value, Vector } from '../engine/values/values.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'été 😀'),
);
const id = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'with space',
    'ü',
    '0',
    '__id7__',
    '__id-3__',
    '__id007__',
    '__id9223372036854775807__',
  ),
  fc.string({ minLength: 1, maxLength: 5 }).map((name) => `n${name.replaceAll('/', '-')}`),
);
const documentPath = fc
  .array(fc.tuple(fc.constantFrom('films', 'c', 'ü'), id), { minLength: 1, maxLength: 3 })
  .map((pairs) => pairs.flat().join('/'));

const reference = fc
  .tuple(
    fc.constantFrom('p', 'other', 'example.com:p'),
    fc.constantFrom('(default)', 'db2'),
    fc.oneof(documentPath, fc.constant('c/__id9223372036854775808__')),
  )
  .map(
    ([project, database, path]) =>
      new Reference(`projects/${project}/databases/${database}/documents/${path}`),
  );

const timestamp = fc
  .tuple(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), fc.nat(999_999))
  .map(([seconds, micros]) => new Timestamp(seconds, micros * 1000));

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -300n, max: 300n }),
  fc.constantFrom(Number.NaN, -0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double(),
  timestamp,
  text,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  reference,
  fc
    .tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }))
    .map(([latitude, longitude]) => new GeoPoint(latitude, longitude)),
  fc.array(fc.double(), { maxLength: 4 }).map((values) => new Vector(values)),
);

const fieldName = fc.oneof(
  fc.constantFrom('a', '0', '12', 'dotted.name', 'with space', 'été'),
  fc.string({ minLength: 1, maxLength: 5 }),
);

const { value } = fc.letrec<{ value: Value; array: Value; map: Map<string, Value> }>((tie) => ({
  // Deep ones are rare, which keeps documents to a few kilobytes.
  value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, scalar, tie('array'), tie('map')),
  array: fc.array(fc.oneof({ maxDepth: 4, depthSize: 'small' }, scalar, tie('map')), { maxLength: 4 }),
  map: fc.array(fc.tuple(fieldName, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
}));

export const anyDoc: fc.Arbitrary<Doc> = fc
  .tuple(documentPath, fc.array(fc.tuple(fieldName, value), { maxLength: 8 }))
  .map(([path, fields]) => new Doc(path, new Map(fields), 1, 1));
