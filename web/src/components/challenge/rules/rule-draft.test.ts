import {
  operatorsByField,
  type Rule,
  type RuleField,
  type RuleOperator,
  ruleSchema,
} from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { ruleSamples } from '@cine/contract/game/rule-samples.test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  choicesFor,
  type DraftRule,
  draftOf,
  fields,
  inputKindOf,
  newDraft,
  operatorsOf,
  ruleOf,
  withField,
  withOperator,
  withValue,
} from './rule-draft.ts';

const textsOf = (field: RuleField) => ruleSamples[field].map(String) as [low: string, high: string];

function filled(field: RuleField, operator: RuleOperator): DraftRule {
  const [low, high] = textsOf(field);
  return { ...newDraft(1, field), operator, one: low, low, high, many: [low, high] };
}

/** A user's edits of a rule in the form. */
const step = fc.oneof(
  fc.constantFrom(...fields).map((field) => (draft: DraftRule) => withField(draft, field)),
  fc.nat().map((at) => (draft: DraftRule) => {
    const offered = operatorsOf(draft.field);
    return withOperator(draft, offered[at % offered.length]!);
  }),
  fc
    .oneof(fc.constantFrom(...fields.flatMap(textsOf), '', ' ', '-1', '1985.5', '1e9', 'NaN'), fc.string())
    .chain((text) =>
      fc.constantFrom(
        (draft: DraftRule) => withValue(draft, text),
        (draft: DraftRule): DraftRule => ({ ...draft, one: text }),
        (draft: DraftRule): DraftRule => ({ ...draft, low: text }),
        (draft: DraftRule): DraftRule => ({ ...draft, high: text }),
      ),
    ),
);

describe('The draft of a rule', () => {
  it('never becomes a rule that the server refuses, whatever is done in the form', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const draft = steps.reduce((before, act) => act(before), newDraft(1));
        const rule = ruleOf(draft);
        return (
          operatorsOf(draft.field).includes(draft.operator) &&
          (rule === null || ruleSchema.safeParse(rule).success)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('can become every rule that the server accepts, except equivalents of others', () => {
    for (const [field, operators] of Object.entries(operatorsByField) as [RuleField, RuleOperator[]][]) {
      for (const operator of operators) {
        const isOffered = operatorsOf(field).includes(operator);
        expect(isOffered, `${field} ${operator}`).to.equal(
          operator !== 'contains' || inputKindOf(field) === 'text',
        );
        if (isOffered)
          expect(ruleOf(filled(field, operator)), `${field} ${operator}`).to.include({ field, operator });
      }
    }
  });

  it('made of a rule gives that rule again', () => {
    const rules = [...readyMadeChallenges.values()].flatMap((challenge) => challenge.rules);
    for (const rule of rules) expect(ruleOf(draftOf(rule, 1))).to.deep.equal(rule);
    const genre: Rule = { field: 'genre', operator: 'contains', value: 'Western' };
    expect(ruleOf(draftOf(genre, 1))).to.deep.equal({ ...genre, operator: 'eq' });
  });

  it('is incomplete without a value or with another field’s', () => {
    for (const field of fields) {
      for (const operator of operatorsOf(field)) {
        expect(ruleOf({ ...newDraft(1, field), operator }), `${field} ${operator}`).to.equal(null);
      }
    }
    expect(ruleOf(withField(filled('genre', 'eq'), 'country'))).to.equal(null);
    expect(ruleOf({ ...newDraft(1, 'year'), one: '1869' })).to.equal(null);
  });

  it('offers every value of a field with choices', () => {
    for (const field of fields) {
      for (const one of choicesFor(field) ?? [])
        expect(ruleOf({ ...newDraft(1, field), one }), `${field} ${one}`).to.not.equal(null);
    }
  });

  it('keeps a value when the operator changes', () => {
    const one = { ...newDraft(1), one: 'Western' };
    const several = withValue(withOperator(one, 'in'), 'War');
    expect(ruleOf(several)).to.deep.equal({ field: 'genre', operator: 'in', value: ['Western', 'War'] });
    expect(ruleOf(withOperator({ ...newDraft(1), operator: 'in', many: ['War'] }, 'eq'))?.value).to.equal(
      'War',
    );
    const from = withOperator({ ...newDraft(1, 'year'), one: '1950' }, 'between');
    expect(ruleOf({ ...from, high: '1969' })?.value).to.deep.equal([1950, 1969]);
  });

  it('accepts a range from either end, and each of several values once', () => {
    const range = { ...newDraft(1, 'year'), operator: 'between' as const, low: '1969', high: '1958' };
    expect(ruleOf(range)?.value).to.deep.equal([1958, 1969]);
    const named = { ...newDraft(1, 'director'), operator: 'in' as const };
    const twice = ['Agnès Varda', 'agnes varda', ''].reduce(withValue, named);
    expect(twice.many).to.deep.equal(['Agnès Varda']);
  });
});
