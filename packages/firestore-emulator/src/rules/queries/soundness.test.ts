import { expect } from 'chai';
import fc from 'fast-check';
import { isDeep, rounds } from '../../../test/deep.ts';
import type { Message } from '../../interfaces.ts';
import { and, ask, compiled, document, or, type Plain, rulesWith, where } from '../rules.test-support.ts';

type Condition = string;
type Fields = Record<string, Plain>;

const SCALARS: Plain[] = [
  0n,
  1n,
  2n,
  0,
  1,
  1.5,
  Number.NaN,
  'x',
  'y',
  '',
  true,
  false,
  null,
  new Date(0),
  new Date(1000),
];
const VALUES: Plain[] = [
  ...SCALARS,
  ['x'],
  ['x', 'y'],
  [1n],
  [1],
  [],
  { k: 'x' },
  { k: 1n },
  { k: null },
  {},
];
const FIELDS = ['a', 'b', 'a.k', 'b.k'];
const CONSTANTS = [
  '0',
  '1',
  '2',
  '1.0',
  '1.5',
  "'x'",
  "'y'",
  "''",
  'true',
  'false',
  'null',
  'timestamp.value(0)',
  'timestamp.value(1000)',
  "['x']",
  "['x', 'y']",
  '[1]',
  '[1, 1.0]',
  '[]',
  "{'k': 'x'}",
];

const value = fc.constantFrom(...VALUES);
const fieldsOf: fc.Arbitrary<Fields> = fc.record({ a: value, b: value }, { requiredKeys: [] });

const fieldFilter = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...FIELDS),
      fc.constantFrom(
        'EQUAL',
        'NOT_EQUAL',
        'LESS_THAN',
        'LESS_THAN_OR_EQUAL',
        'GREATER_THAN',
        'GREATER_THAN_OR_EQUAL',
        'ARRAY_CONTAINS',
      ),
      value,
    )
    .map(([field, op, operand]) => where(field, op, operand)),
  fc
    .tuple(
      fc.constantFrom(...FIELDS),
      fc.constantFrom('IN', 'NOT_IN', 'ARRAY_CONTAINS_ANY'),
      fc.array(value, { minLength: 1, maxLength: 3 }),
    )
    .map(([field, op, operand]) => where(field, op, operand)),
  fc
    .tuple(fc.constantFrom(...FIELDS), fc.constantFrom('IS_NULL', 'IS_NAN', 'IS_NOT_NULL', 'IS_NOT_NAN'))
    .map(([fieldPath, op]) => ({ unaryFilter: { field: { fieldPath }, op } })),
);
const { filter } = fc.letrec<{ filter: Message }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fieldFilter,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('filter'), { minLength: 1, maxLength: 2 }).map((parts) => or(...parts)),
  ),
}));

const reference = fc.constantFrom(...FIELDS.map((field) => `resource.data.${field}`));
const constant = fc.constantFrom(...CONSTANTS);
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(
      fc.oneof(reference, constant),
      fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'),
      fc.oneof(reference, constant),
    )
    .map((parts) => `(${parts.join(' ')})`),
  fc
    .tuple(reference, fc.constantFrom('int', 'float', 'number', 'string', 'bool', 'list', 'map', 'timestamp'))
    .map(([field, type]) => `(${field} is ${type})`),
  fc
    .tuple(fc.constantFrom("'a'", "'b'"), fc.constantFrom('resource.data', 'resource.data.keys()'))
    .map((parts) => `(${parts.join(' in ')})`),
  fc
    .tuple(reference, fc.constantFrom('hasAny', 'hasAll', 'hasOnly'), constant)
    .map(([field, name, items]) => `${field}.${name}(${items})`),
  fc
    .tuple(constant, fc.constantFrom('hasAny', 'hasAll'), reference)
    .map(([items, name, field]) => `(${items}).${name}(${field})`),
  fc
    .tuple(reference, fc.constantFrom('hasAny', 'hasAll', 'hasOnly'))
    .map(([field, name]) => `${field}.keys().${name}(['k'])`),
  fc
    .tuple(fc.constantFrom("'a'", "'b'", "['a', 'k']"), constant, constant)
    .map(([key, fallback, other]) => `(resource.data.get(${key}, ${fallback}) == ${other})`),
  fc.tuple(reference, constant).map(([field, other]) => `(${field}.size() == ${other})`),
  fc.tuple(reference, constant, constant).map(([field, added, other]) => `(${field} + ${added} >= ${other})`),
  reference,
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('condition').map((inner) => `!${inner}`),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
  ),
}));

/** Firestore's semantics of a filter, independent of the code under test. */
function passes(data: Fields, query: Message): boolean {
  if (query.compositeFilter) {
    const { op, filters } = query.compositeFilter;
    return op === 'OR'
      ? filters.some((part: Message) => passes(data, part))
      : filters.every((part: Message) => passes(data, part));
  }
  const { field, op, value: operand } = query.fieldFilter ?? query.unaryFilter;
  const actual = field.fieldPath
    .split('.')
    .reduce((at: Plain | undefined, key: string) => childOf(at, key), data);
  if (actual === undefined) return false;
  const plainOperand = operand && plain(operand);
  switch (op) {
    case 'IS_NULL':
      return actual === null;
    case 'IS_NAN':
      return Number.isNaN(actual);
    case 'IS_NOT_NULL':
      return actual !== null;
    case 'IS_NOT_NAN':
      return actual !== null && !Number.isNaN(actual);
    case 'EQUAL':
      return sameKind(actual, plainOperand);
    case 'NOT_EQUAL':
      return actual !== null && !same(actual, plainOperand);
    case 'IN':
      return (plainOperand as Plain[]).some((item) => sameKind(actual, item));
    case 'NOT_IN':
      return actual !== null && !(plainOperand as Plain[]).some((item) => same(actual, item));
    case 'ARRAY_CONTAINS':
      return Array.isArray(actual) && actual.some((item) => sameKind(item, plainOperand));
    case 'ARRAY_CONTAINS_ANY':
      return (
        Array.isArray(actual) &&
        actual.some((item) => (plainOperand as Plain[]).some((one) => sameKind(item, one)))
      );
    default:
      return inOrder(actual, op, plainOperand);
  }
}

function childOf(at: Plain | undefined, key: string): Plain | undefined {
  const isMap = typeof at === 'object' && at !== null && !Array.isArray(at) && !(at instanceof Date);
  return isMap && Object.hasOwn(at, key) ? (at as Fields)[key] : undefined;
}

function plain(proto: Message): Plain {
  if ('integerValue' in proto) return BigInt(proto.integerValue);
  if ('timestampValue' in proto) return new Date(Number(proto.timestampValue.seconds) * 1000);
  if ('arrayValue' in proto) return proto.arrayValue.values.map(plain);
  if ('mapValue' in proto) {
    return Object.fromEntries(
      Object.entries(proto.mapValue.fields as Message).map(([key, item]) => [key, plain(item)]),
    );
  }
  return proto.nullValue !== undefined
    ? null
    : (proto.booleanValue ?? proto.doubleValue ?? proto.stringValue);
}

function isNumber(item: Plain): item is bigint | number {
  return typeof item === 'bigint' || typeof item === 'number';
}

/** Equality including the types of numbers, which the proof trusts in filters. */
function sameKind(a: Plain, b: Plain): boolean {
  return same(a, b) && kinds(a) === kinds(b);
}

function kinds(value: Plain): string {
  if (isNumber(value)) return typeof value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.keys(value)
    .sort()
    .map((key) => kinds((value as Fields)[key] as Plain))
    .join();
}

function same(a: Plain, b: Plain): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: filters do not tell an integer from an equal double
  if (isNumber(a) && isNumber(b)) return a == b || (Number.isNaN(a) && Number.isNaN(b));
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => same(item, b[i] as Plain))
    );
  }
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const keys = Object.keys(a);
    const others = Object.keys(b);
    return (
      keys.length === others.length &&
      keys.every((key) => key in b && same((a as Fields)[key] as Plain, (b as Fields)[key] as Plain))
    );
  }
  return a === b;
}

function inOrder(a: Plain, op: string, b: Plain): boolean {
  const comparable =
    (isNumber(a) && isNumber(b)) ||
    (typeof a === typeof b && (typeof a === 'string' || typeof a === 'boolean')) ||
    (a instanceof Date && b instanceof Date);
  if (!comparable || a === null || b === null) {
    // Lists and maps are ordered too, which no condition can use: passing all of them is the harder case.
    return (
      typeof a === 'object' &&
      typeof b === 'object' &&
      a !== null &&
      b !== null &&
      Array.isArray(a) === Array.isArray(b) &&
      a instanceof Date === b instanceof Date
    );
  }
  if (op === 'LESS_THAN') return a < b;
  if (op === 'LESS_THAN_OR_EQUAL') return a <= b;
  return op === 'GREATER_THAN' ? a > b : a >= b;
}

describe('proving queries, for any filter and condition', () => {
  it('only allows a query if the condition allows each returned document by itself', () => {
    let allowed = 0;
    let checked = 0;
    fc.assert(
      fc.property(
        filter,
        condition,
        fc.array(fieldsOf, { minLength: 30, maxLength: 30 }),
        (where, test, documents) => {
          const ruleset = compiled(rulesWith(`match /docs/{id} { allow read: if ${test}; }`));
          if (!ask(ruleset, { method: 'list', path: 'docs', query: { where } }).allowed) return;
          allowed++;
          for (const data of documents.filter((candidate) => passes(candidate, where))) {
            checked++;
            const before = document('docs/one', data);
            const { allowed: readable, reason } = ask(ruleset, { method: 'get', path: 'docs/one', before });
            expect(readable, `${test} for ${JSON.stringify(before.fields)}: ${reason}`).to.equal(true);
          }
        },
      ),
      rounds(4_000, 20_000),
    );
    // Without enough allowed queries the property would be trivial.
    const enough = isDeep ? 500 : 100;
    expect(allowed).to.be.above(enough);
    expect(checked).to.be.above(enough);
  });
});
