import { expect } from 'chai';
import fc from 'fast-check';
import { repr } from '../../bench/import/python-repr.ts';
import { type Literal, LiteralError, parseLiteral } from './python-literal.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', '\\', '\n', 'x', '4', '1', '{', ']', ',', '\u00a0') }),
);
const { value: values } = fc.letrec<{ value: Literal }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    texts,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(texts, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('A Python literal', () => {
  it('is parsed to the value that Python wrote, whatever its quotes, escapes and nesting', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseLiteral(repr(value))).to.deep.equal(Object.is(value, -0) ? -0 : value);
      }),
      { numRuns: 2000 },
    );
  });

  it('parses to a value or throws a LiteralError, for any text', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      "'",
      '"',
      '\\',
      'None',
      '1',
      '-',
      '.',
      ' ',
      'x',
      'N',
      '\n',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces }), fc.string()), (text) => {
        try {
          parseLiteral(text);
        } catch (error) {
          expect(error).to.be.instanceOf(LiteralError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when truncated anywhere', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), fc.nat(), (list, cut) => {
        const whole = repr(list);
        expect(() => parseLiteral(whole.slice(0, cut % whole.length))).to.throw(LiteralError);
      }),
    );
  });

  for (const [text, value] of [
    [`[{'id': 16, 'name': 'Animation'}]`, [{ id: 16, name: 'Animation' }]],
    [
      `{'name': "Ocean's Collection", 'poster_path': None}`,
      { name: "Ocean's Collection", poster_path: null },
    ],
    [`'it\\'s "so"'`, `it's "so"`],
    [`'\\x92\\u0445\\U0001f600\\101\\0'`, '\x92х😀A\0'],
    [`'C:\\dir'`, 'C:\\dir'],
    [` [ 1 , 2.5 , -3e-05 , ] `, [1, 2.5, -3e-5]],
    [`{}`, {}],
    [`'\\ud800'`, '\ufffd'],
  ] as const) {
    it(`reads ${text}`, () => {
      expect(parseLiteral(text)).to.deep.equal(value);
    });
  }

  it('cannot change the prototype of the parsed value', () => {
    const literal = parseLiteral(`{'__proto__': {'polluted': True}}`) as Record<string, unknown>;
    expect(Object.keys(literal)).to.deep.equal(['__proto__']);
    expect(literal.polluted).to.equal(undefined);
  });

  for (const text of [
    '',
    'null',
    'true',
    'nan',
    '[1 2]',
    '[,]',
    '{1: 2}',
    "{'a' 1}",
    "{'a'}",
    "'a' 'b'",
    "u'a'",
    '01',
    '1_000',
    '1.5.2',
    '(1, 2)',
    '__import__("os")',
    "'line\nbreak'",
    "'\\x4'",
    "'\\N{BULLET}'",
    "'\\U00110000'",
    '['.repeat(50) + ']'.repeat(50),
  ]) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => {
      expect(() => parseLiteral(text)).to.throw(LiteralError);
    });
  }
});
