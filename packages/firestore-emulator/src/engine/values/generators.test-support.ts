import fc from 'fast-check';
import { GeoPoint, Reference, Timestamp, type Value, Vector } from './values.ts';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -3n, max: 3n }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(Number.NaN, -0, 0, 1, 2.5, -1, 2 ** 53, Number.POSITIVE_INFINITY),
  fc.double(),
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([s, us]) => new Timestamp(s, us * 1000)),
  fc.constantFrom('', 'a', 'b', 'aa', '～', '😀'),
  fc.string(),
  fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom('c/a', 'c/b', 'c/a/d/x', 'c/__id7__')
    .map((path) => new Reference(`projects/p/databases/(default)/documents/${path}`)),
  fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1)).map(([lat, lng]) => new GeoPoint(lat, lng)),
  fc.array(fc.constantFrom(0, 1, -1), { minLength: 1, maxLength: 3 }).map((values) => new Vector(values)),
);

const fieldName = fc.constantFrom('a', 'b', 'c d');

/** Any Firestore value, often a small one, so that values are equal at times. No array contains an array. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fieldName, fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }))), { maxLength: 3 })
      .map((entries) => new Map<string, Value>(entries)),
  },
);
