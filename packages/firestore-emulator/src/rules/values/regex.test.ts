import { expect } from 'chai';
import fc from 'fast-check';
import { compileRegex } from '../methods/strings.ts';
import { expectOutcome, outcomeOf } from '../rules.test-support.ts';

function matches(pattern: string, text: string): boolean | null {
  return compileRegex(pattern)?.testExact(text) ?? null;
}

type Row = [pattern: string, matching: string[], other: string[]];

describe('regular expressions of rules', () => {
  const tables: Record<string, Row[]> = {
    'match the whole text': [
      ['a|ab', ['a', 'ab'], ['abc', 'xa', '']],
      ['.*@example[.]org', ['me@example.org'], ['me@example.org ', 'me@exampleXorg']],
      ['', [''], ['a']],
      ['^a$', ['a'], ['a\n', '\na', 'ba']],
      ['\\Aa\\z', ['a'], ['aa']],
      ['a.b', ['axb', 'a😀b'], ['a\nb', 'ab']],
      ['[^a]', ['\n', 'b', '😀'], ['a', 'bb']],
    ],
    'have the classes and escapes of RE2': [
      ['[[:alpha:]]-[[:digit:]][\\w]', ['a-1_'], ['1-a_']],
      ['[[:^alpha:]]+', ['1-é'], ['a', '1a']],
      ['[[:punct:][:space:]]+', ['!-\t\v '], ['a']],
      ['[^[:xdigit:]]', ['g'], ['f']],
      ['\\pL\\p{Latin}\\p{Lu}', ['ééÉ'], ['éé1']],
      ['\\PL\\P{Greek}\\p{^Lu}', ['1αx'.replace('α', 'a')], ['1αx', 'aaa']],
      ['\\p{Any}', ['😀', '\n'], ['']],
      ['[\\pN\\x{1F600}]+', ['1😀'], ['a']],
      ['\\d\\D\\s\\S\\w\\W', ['1a b_-'], ['aa b_-', '1a\vb_-']],
      ['[\\s]', [' ', '\t'], ['\v', '\u00a0']],
      ['\\x20\\x{e9}\\101\\012\\a', [' éA\n\x07'], [' éA\n']],
      ['\\Qa.b\\E+', ['a.b', 'a.bb'], ['axb']],
      ['\\-\\@\\.\\/', ['-@./'], ['-@x/']],
      ['[]a]', [']', 'a'], ['b']],
      ['[^]a]', ['b'], [']', 'a']],
      ['[a\\]\\-z]+', ['a]-z'], ['b']],
      ['[a-c-]', ['b', '-'], ['d']],
      ['\\bab\\b', ['ab'], ['abc']],
    ],
    'repeat, greedily or not': [
      ['a{2,3}', ['aa', 'aaa'], ['a', 'aaaa']],
      ['a{2,}', ['aa', 'aaaaa'], ['a']],
      ['(ab)*?', ['', 'abab'], ['aba']],
      ['a{1000}', ['a'.repeat(1000)], ['a'.repeat(999)]],
      ['a{,2}', ['a{,2}'], ['aa']],
      ['x{a}', ['x{a}'], ['xa']],
    ],
    'have groups and flags': [
      ['(?P<year>[0-9]{4})-(?<month>[0-9]{2})', ['2026-11'], ['26-11']],
      ['(?:ab)+', ['abab'], ['aba']],
      ['(?i)ab[c-e]', ['ABD', 'abd'], ['abf']],
      ['(?s)a.b', ['a\nb'], ['ab']],
      ['(?m)a$\\n^b', ['a\nb'], ['ab']],
      ['(?s:a.b).c', ['a\nbxc'], ['a\nb\nc']],
      ['(?s)a(?-s).b', ['axb'], ['a\nb']],
      ['((?s)a.)b.', ['a\nbx'], ['axb\n']],
      ['^(?i:abc)1$', ['aBC1'], ['abd1']],
      ['(?is)a.', ['A\n'], ['b\n']],
      ['a(?i)b', ['ab', 'aB'], ['Ab', 'AB']],
      ['(?i)a(?-i)b', ['ab', 'Ab'], ['aB', 'AB']],
      ['x(?i:a)y', ['xay', 'xAy'], ['Xay']],
      ['(?i)k', ['K', '\u212a'], ['l']],
      ['(?U)a+', ['aaa'], ['']],
      ['(?)a', ['a'], ['']],
    ],
  };
  for (const [title, rows] of Object.entries(tables)) {
    it(title, () => {
      for (const [pattern, matching, other] of rows) {
        for (const text of matching)
          expect(matches(pattern, text), `${pattern} and ${JSON.stringify(text)}`).to.equal(true);
        for (const text of other)
          expect(matches(pattern, text), `${pattern} and ${JSON.stringify(text)}`).to.equal(false);
      }
    });
  }

  it('are refused where RE2 refuses them', () => {
    const refused = [
      '(?=a)a',
      '(?!a)b',
      '(?<=a)b',
      '(?<!a)b',
      '(a)\\1',
      '(?P<n>a)\\k<n>',
      'a{1001}',
      'a{2,1001}',
      '((a{100}){10}){10}',
      'a{2,1}',
      '(',
      ')',
      'a)',
      '[',
      '[a',
      '*a',
      'a**',
      'a++',
      'a|*',
      '\\',
      '\\8',
      '\\Z',
      '\\G',
      '\\y',
      '\\p{Nonsense}',
      '[[:nonsense:]]',
      '(?x)a',
      '(?',
      '(?P<>a)',
      '[b-a]',
      '(?P<n>a)(?P<n>b)',
    ];
    for (const pattern of refused) expect(matches(pattern, 'a'), pattern).to.equal(null);
    for (const call of [
      "'a'.matches('(?=a)a')",
      "'a'.replace('(', 'b') == 'a'",
      "'a'.split('*') == ['a']",
      "'a'.matches(1)",
      "'a'.matches()",
    ]) {
      expect(outcomeOf(call), call).to.equal('error');
    }
    expect(outcomeOf("'a'.matches('(') || true")).to.equal('true');
  });

  it('match in time proportional to the text, whatever the pattern', () => {
    const data = { s: `${'a'.repeat(10_000)}!` };
    const start = performance.now();
    for (const pattern of ['^(a+)+$', '(a*)*b', '(a|a)*b', '(.*)*x']) {
      expectOutcome('false', [`resource.data.s.matches('${pattern}')`], data);
    }
    expectOutcome(
      'true',
      [
        "resource.data.s.matches('(a|a)*!')",
        "resource.data.s.replace('(a+)+$', '') == resource.data.s",
        "resource.data.s.split('(a+)+b') == [resource.data.s]",
      ],
      data,
    );
    expect(performance.now() - start).to.be.lessThan(5000);
  });

  it('replace and split every occurrence, with a literal replacement', () => {
    const groups = '(a|b)'.repeat(200);
    const expressions = [
      "'xay'.replace('(?U)a+', '') == 'xy' && 'aaa'.replace('(?U)a+', '-') == '---'",
      "'a😀b'.replace('$', '$') == 'a😀b$' && 'a😀b'.split('') == ['a', '😀', 'b']",
      `'${'ab'.repeat(100)}c'.replace('${groups}', '$1') == '$1c' && 'c'.split('${groups}') == ['c']`,
      "'a1b22c'.replace('[0-9]+', '-') == 'a-b-c' && 'a.b.c'.replace('.', 'x') == 'xxxxx'",
      "'foo$1'.replace('o+', '$&') == 'f$&$1' && 'ab'.replace('', '-') == '-a-b-'",
      "'a1b22c'.split('[0-9]+') == ['a', 'b', 'c'] && 'abc'.split('') == ['a', 'b', 'c'] && 'a1'.split('[0-9]') == ['a']",
    ];
    for (const expression of expressions) expect(outcomeOf(expression), expression).to.equal('true');
  });

  it('match any quoted text, and nothing else', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\\E'));
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        expect(matches(`\\Q${text}\\E`, text)).to.equal(true);
        expect(matches(`\\Q${text}\\E`, other)).to.equal(text === other);
        const escaped = text.replace(/[^A-Za-z0-9]/gu, (char) =>
          (char.codePointAt(0) as number) < 128 ? `\\${char}` : char,
        );
        expect(matches(escaped, text)).to.equal(true);
      }),
    );
  });

  it('never throw, whatever the pattern', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '(',
        ')',
        '[',
        ']',
        '\\',
        '?',
        '*',
        '{2}',
        ':',
        '^',
        '-',
        'a',
        '(?i)',
        '(?P<n>',
        '\\p',
        '{',
        '}',
        '|',
        '.',
        '[:alpha:]',
        '\\x',
        '7',
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const pattern = parts.join('');
        expect(compileRegex(pattern)?.testExact('a(b)') ?? null).to.be.oneOf([null, true, false]);
      }),
      { numRuns: 2000 },
    );
  });
});
