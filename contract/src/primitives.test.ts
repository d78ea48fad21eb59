import { expect } from 'chai';
import { ruleSchema } from './game/challenge-rules.ts';
import { idSchema } from './primitives.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('What a document holds', () => {
  it('must not have an id that Firestore reserves', () => {
    for (const id of ['__id__', '____', '__proto__', 'a/b', '.', '..', '', 'a'.repeat(65)]) {
      expect(accepts(idSchema, id), id).to.equal(false);
    }
    for (const id of ['__id', 'id__', '_', '-', 'constructor'])
      expect(accepts(idSchema, id), id).to.equal(true);
  });

  it('must not have lone surrogates in rules', () => {
    const rule = (value: string) => ({ field: 'director', operator: 'eq', value });
    expect(accepts(ruleSchema, rule('Agnès Varda'))).to.equal(true);
    expect(accepts(ruleSchema, rule('Agn\udc00s'))).to.equal(false);
  });
});
