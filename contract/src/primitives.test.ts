import { expect } from 'chai';
import { ruleSchema } from './game/challenge-rules.ts';
import { titlesSchema } from './operations/challenges.ts';
import { displayNameSchema, idSchema, shownText } from './primitives.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('Text that others read', () => {
  it('is normalised to one line in composed form, without surrounding spaces', () => {
    expect(displayNameSchema.parse('  Le\u0301a \n\t B  ')).to.equal('Léa B');
  });

  it('has its length checked after normalisation', () => {
    expect(accepts(shownText(3, 5), ' ab ')).to.equal(false);
    expect(accepts(shownText(3, 5), `  ab   cd${' '.repeat(100)}`)).to.equal(true);
    expect(accepts(shownText(3, 5), 'abcdef')).to.equal(false);
    expect(accepts(shownText(3, 5), ' '.repeat(201))).to.equal(false);
  });

  it('is refused in names and titles if it is invisible or has invisible characters', () => {
    const hiding = [
      'a\u202Ecba',
      'abc\u200B',
      'abc\ud800',
      'abc\u0000',
      '\u2066abc\u2069',
      '\u0301\u0301\u0301',
    ];
    for (const text of hiding) {
      expect(accepts(displayNameSchema, text), JSON.stringify(text)).to.equal(false);
      expect(accepts(titlesSchema, { fr: text }), JSON.stringify(text)).to.equal(false);
    }
    for (const text of ['Zoé 👩‍👩‍👧', 'Лёша', '上映会', 'نجمة', '???']) {
      expect(accepts(displayNameSchema, text), text).to.equal(true);
      expect(accepts(titlesSchema, { fr: text }), text).to.equal(true);
    }
  });
});

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
