import { assert } from 'chai';
import { genreNames } from '../movies/tmdb-codes.ts';
import {
  operatorsByField,
  type RuleField,
  ruleFaultSchema,
  ruleSchema,
  rulesSchema,
} from './challenge-rules.ts';
import { ruleSamples } from './rule-samples.test-support.ts';

const fields = Object.keys(ruleSamples) as RuleField[];
const operators = [...new Set(Object.values(operatorsByField).flat())];

function faults(rules: unknown): { path: string; reason: unknown; message: string }[] {
  const issues = rulesSchema.safeParse(rules).error?.issues ?? [];
  return issues.map((issue) => ({
    path: issue.path.join('.'),
    reason: 'params' in issue ? issue.params?.reason : undefined,
    message: issue.message,
  }));
}

describe('ruleSchema', () => {
  for (const field of fields) {
    for (const operator of operators) {
      const [low, high] = ruleSamples[field];
      const several = operator === 'in' || operator === 'notIn' || operator === 'between';
      const rule = { field, operator, value: several ? [low, high] : low };
      if (operatorsByField[field].includes(operator)) {
        it(`accepts ${field} ${operator}`, () => assert.deepEqual(ruleSchema.parse(rule), rule as never));
      } else {
        it(`refuses ${field} ${operator} at the operator`, () =>
          assert.deepEqual(faults([rule]), [
            { path: '0.operator', reason: 'rule-operator-unfit', message: 'rule-operator-unfit' },
          ]));
      }
    }
  }

  const refused: [what: string, rule: unknown, path?: string, reason?: string][] = [
    ['a field that movies lack', ['budget', 'eq', 1], 'field', 'rule-field-unknown'],
    ['no field', { operator: 'eq', value: 1 }, 'field', 'rule-field-unknown'],
    ['an unknown operator', ['year', '>=', 1960], 'operator', 'rule-operator-unfit'],
    ['no operator', { field: 'year', value: 1960 }, 'operator', 'rule-operator-unfit'],
    ['no value', { field: 'year', operator: 'eq' }],
    ['a year in words', ['year', 'eq', '1960']],
    ['a year before movies', ['year', 'gt', 1869]],
    ['a year too far', ['year', 'lt', 2101]],
    ['half a year', ['year', 'lt', 1999.5]],
    ['a decade inside one', ['decade', 'eq', 1985]],
    ['no minutes', ['runtime', 'gt', 0]],
    ['too many minutes', ['runtime', 'lt', 1001]],
    ['a rating over 10', ['rating', 'gte', 10.1]],
    ['a rating that isn’t a number', ['rating', 'gte', NaN]],
    ['a negative popularity', ['popularity', 'gte', -1]],
    ['an unknown genre', ['genre', 'eq', 'Peplum']],
    ['a country that is not one', ['country', 'eq', 'UK']],
    ['a language by name', ['language', 'eq', 'French']],
    ['an empty name', ['actor', 'contains', ' ']],
    ['an endless name', ['actor', 'eq', 'a'.repeat(101)]],
    ['a list for one value', ['genre', 'eq', ['War']]],
    ['one value for a list', ['genre', 'in', 'War']],
    ['an empty list', ['genre', 'in', []]],
    ['one bad of several', ['genre', 'in', ['War', 'Peplum']], 'value.1', 'rule-value-unfit'],
    ['a value twice', ['year', 'in', [1960, 1960]], 'value', 'rule-values-repeated'],
    ['a name twice', ['actor', 'in', ['Élodie', 'elodie']], 'value', 'rule-values-repeated'],
    ['a reversed range', ['year', 'between', [1969, 1960]], 'value', 'rule-range-reversed'],
    ['half a range', ['year', 'between', [1969]]],
    ['a bad end', ['rating', 'between', [5, 11]], 'value.1', 'rule-value-unfit'],
    ['a key of its own', { field: 'year', operator: 'eq', value: 1960, or: true }, '', 'rule-malformed'],
    ['what isn’t a rule', 'year > 1960', '', 'rule-malformed'],
  ];
  for (const [what, rule, path = 'value', reason = 'rule-value-unfit'] of refused) {
    it(`refuses ${what}, with path and reason`, () => {
      const [field, operator, value] = Array.isArray(rule) ? rule : [];
      const wrong = Array.isArray(rule) ? { field, operator, value } : rule;
      const fine = { field: 'year', operator: 'eq', value: 1960 };
      const expected = { path: path ? `1.${path}` : '1', reason, message: reason };
      assert.deepInclude(faults([fine, wrong]), expected);
    });
  }

  it('names what it refuses, and what there is instead', () => {
    const rule = { field: 'genre', operator: 'eq', value: 'Western' };
    const named = (changes: object) => {
      const [issue] = rulesSchema.safeParse([{ ...rule, ...changes }]).error!.issues;
      return issue && 'params' in issue && { ...issue.params, reason: undefined };
    };
    const operators = operatorsByField.genre.join(', ');
    const genres = genreNames.join(', ');
    const fieldsKnown = [...fields, 'movie'].join(', ');
    for (const [changes, params] of [
      [{ field: 'colour' }, { value: 'colour', known: fieldsKnown }],
      [{ field: undefined }, { value: '', known: fieldsKnown }],
      [{ operator: 'gt' }, { value: 'gt', known: operators }],
      [{ operator: 7 }, { value: '7', known: operators }],
      [{ value: 'Peplum' }, { value: 'Peplum', known: genres }],
      [{ value: ['War'] }, { value: '["War"]', known: genres }],
      [{ value: 'x'.repeat(90) }, { value: 'x'.repeat(40), known: genres }],
      [
        { operator: 'in', value: ['War', 'Peplum'] },
        { value: 'Peplum', known: genres },
      ],
      [
        { field: 'year', value: '1960' },
        { value: '1960', known: '1870–2100' },
      ],
      [
        { field: 'language', value: 'zz' },
        { value: 'zz', known: 'fr, en, ru, … (ISO 639-1)' },
      ],
      [{ operator: 'in', value: ['War', 'Drama', 'War'] }, { value: 'War' }],
      [{ field: 'actor', operator: 'in', value: ['Amélie', 'amelie'] }, { value: 'amelie' }],
    ] as const) {
      assert.deepEqual(named(changes), { ...params, reason: undefined }, JSON.stringify(changes));
    }
  });

  it('refuses more than 30 values', () => {
    const years = Array.from({ length: 31 }, (_, i) => 1950 + i);
    assert.lengthOf(faults([{ field: 'year', operator: 'in', value: years }]), 1);
    assert.isEmpty(faults([{ field: 'year', operator: 'in', value: years.slice(1) }]));
  });
});

describe('rulesSchema', () => {
  const rule = { field: 'genre', operator: 'eq', value: 'Western' };

  it('accepts 1 to 10 rules', () => {
    assert.deepEqual(
      [0, 1, 10, 11].map((n) => faults(Array(n).fill(rule)).map((fault) => fault.reason)),
      [['rules-count'], [], [], ['rules-count']],
    );
  });

  it('refuses a second list of movies, there', () => {
    const lists = [1, 2].map((id) => ({ field: 'movie', operator: 'in', value: [id] }));
    assert.deepEqual(
      faults([rule, ...lists]).map(({ path, reason }) => [path, reason]),
      [['2', 'rule-list-second']],
    );
  });

  it('refuses more than 4,000 bytes, in any script', () => {
    const named = (letter: string, names: number) => ({
      field: 'actor',
      operator: 'in',
      value: Array.from({ length: names }, (_, index) => letter.repeat(58) + (10 + index)),
    });
    const latin = named('a', 30);
    const cyrillic = named('ж', 30);
    assert.isEmpty(faults([latin, latin].map((rule) => ({ ...rule, value: rule.value.slice(0, 29) }))));
    const tooLong = [{ path: '', reason: 'rules-too-long' }];
    for (const rules of [
      [latin, latin, latin],
      [cyrillic, latin],
    ]) {
      assert.deepEqual(
        faults(rules).map(({ path, reason }) => ({ path, reason })),
        tooLong,
      );
    }
  });

  it('accepts names of up to 60 letters', () => {
    const actor = (letters: number) => ({ field: 'actor', operator: 'eq', value: 'a'.repeat(letters) });
    assert.deepEqual(
      [60, 61].map((letters) => faults([actor(letters)]).map(({ path }) => path)),
      [[], ['0.value']],
    );
  });

  it('reports the faults of every rule at once', () => {
    const rules = [{ ...rule, value: 'Peplum' }, rule, { ...rule, operator: 'gt' }, null];
    assert.deepEqual(
      faults(rules).map((fault) => fault.path),
      ['0.value', '2.operator', '3'],
    );
  });

  it('gives every fault one of the documented reasons', () => {
    const unfit: unknown[] = [{}, 5, { field: 'year', operator: 'in', value: 3 }, { field: 'nope' }];
    for (const fault of faults(unfit)) assert.include(ruleFaultSchema.options, fault.reason);
    assert.lengthOf(faults(unfit), 4);
  });
});
