import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../test/deep.ts';
import { inMatch, issueTexts, outcomeOf, rulesWith } from '../rules.test-support.ts';
import { compileRules } from '../ruleset.ts';

function condition(expression: string): string[] {
  return issueTexts(inMatch(`allow get : if ${expression};`)).filter((text) => !text.includes('WARNING'));
}

function service(body: string): string {
  return `service cloud.firestore { ${body} }`;
}

describe('the syntax of rules', () => {
  it('is as documented, with comments and both quotes', () => {
    const source = `// first
rules_version = "2"
function top() { return true }
service cloud.firestore { /* a
  comment */
  function inService(a, b) { return a == b || top(); }
  match /databases/{database}/documents {
    match /cities/{city}/{document=**} { allow read; allow create, update: if inService('a', "a"); }
    match /a/(default)/b/c-d.e_f/{one=*} { allow delete: if false; }
  }
}
function bottom(id) { return id == 1; } service firebase.storage { match /b/{bucket}/o { allow read: if bottom(bucket); } }`;
    expect(issueTexts(source)).to.deep.equal(['12:10 WARNING Unused function: bottom.']);
  });

  it('has optional and required semicolons', () => {
    for (const body of [
      'allow read allow write: if true allow get: if false',
      'function f() { return 1 } allow get: if f() == 1',
    ]) {
      expect(issueTexts(inMatch(body)), body).to.deep.equal([]);
    }
    expect(issueTexts(inMatch('function f() { let a = 1 return a; }'))).to.deep.equal([
      "5:26 ERROR Unexpected 'return', expected ';'.",
    ]);
    expect(issueTexts(inMatch('allow read;;'))).to.deep.equal(["5:12 ERROR Unexpected ';'."]);
  });

  it('reports faults of statements with their position, in the official words if there are any', () => {
    const faults: [source: string, message: string][] = [
      ['', "1:1 ERROR Unexpected '<EOF>', expected 'service'."],
      ["rules_version = '3';", "1:17 ERROR Unsupported rules_version '3'."],
      ['rules_version = 2;', "1:17 ERROR Unexpected '2', expected '1' or '2'."],
      [service(''), "1:28 ERROR The 'service' body must contain at least one declaration."],
      [service('allow read;'), "1:27 ERROR Unexpected 'allow'."],
      [service('match a/b { }'), "1:33 ERROR Unexpected 'a', expected '/'."],
      [service('/a/b { }'), "1:27 ERROR Missing 'match' keyword before path."],
      [service('match /a//b { }'), "1:44 ERROR Unexpected '<EOF>', expected '{'."],
      [service('match /a/ { }'), "1:35 ERROR Forward slash '/' found where identifier or binding expected."],
      [
        service('match /a/{} { }'),
        "1:35 ERROR Forward slash '/' found where identifier or binding expected.",
      ],
      [service('match /a/{b}} { }'), "1:39 ERROR Extra closing '}' in path."],
      [service('match /a/{b=***} { }'), "1:41 ERROR Unexpected '*', expected '}'."],
      [
        'service cloud.firestore { match /a/{b} { } } more',
        "1:42 ERROR The 'match' body must contain at least one declaration.",
      ],
      [
        'service cloud.firestore { match /a/{b} { allow read; } } more',
        "1:58 ERROR Unexpected 'more', expected 'service'.",
      ],
      ['service cloud.firestore { match /a/{b} { allow read;', "1:53 ERROR Unexpected '<EOF>'."],
      [inMatch('allow: if true;'), "5:6 ERROR Expected at least one 'operation' after 'allow'."],
      [inMatch('allow read,: if true;'), "5:11 ERROR Unexpected ','."],
      [inMatch('allow read write;'), "5:12 ERROR Unexpected 'write'."],
      [inMatch('allow read if true;'), "5:12 ERROR Missing ':' before 'if' condition."],
      [inMatch('allow read: true;'), "5:13 ERROR Missing 'if' before conditional expression."],
      [inMatch('allow read: if ;'), "5:16 ERROR Missing conditional expression after 'if'."],
      [inMatch('function () { return 1; }'), "5:10 ERROR Missing 'function' id."],
      [inMatch('function f { return 1; }'), "5:12 ERROR Missing 'function' signature."],
      [inMatch('function f() { }'), "5:16 ERROR Missing 'function' body."],
      [inMatch('function f() { let x = 1; }'), "5:27 ERROR Unexpected '}', expected 'return'."],
      [inMatch('function f(a b) { return a; }'), "5:14 ERROR Unexpected 'b', expected ')'."],
      [inMatch('function f(a,) { return a; }'), "5:14 ERROR Unexpected ')', expected a name."],
      [inMatch('function f(a)) { return a; }'), "5:14 ERROR Extra closing ')' at the end of parameter list."],
      [inMatch('function in() { return 1; }'), "5:10 ERROR Unexpected 'in', expected a name."],
      [inMatch('function default() { return 1; }'), "5:10 ERROR Unexpected 'default', expected a name."],
    ];
    for (const [source, issue] of faults) expect(issueTexts(source), source).to.deep.equal([issue]);
  });

  it('reports faults of expressions with their position', () => {
    const faults: [expression: string, column: number, message: string][] = [
      ['(1 == 1', 23, "Unexpected ';', expected ')'."],
      ['1 +', 19, "Unexpected ';'."],
      ['a == "b', 21, 'Missing a closing ".'],
      ["a == 'b\\q'", 23, 'Invalid escape sequence.'],
      ['a # b', 18, "Unexpected character '#'."],
      ["'😀' == a # b", 25, "Unexpected character '#'."],
      ['a === b', 20, "Unexpected '='."],
      ['a & b', 18, "Unexpected character '&'."],
      ['a++ == 1', 20, 'Increment (++) and decrement (--) operators are not supported.'],
      ['--a == 1', 18, 'Increment (++) and decrement (--) operators are not supported.'],
      ['- -1 == 1', 18, "Unexpected '-'."],
      ['012 == 12', 17, "Unexpected '12'."],
      ['1e5 == 1', 17, "Unexpected 'e5'."],
      ['1.size()', 18, "Unexpected 'size'."],
      ['a is null', 21, "Unexpected 'null', expected a name."],
      ['default == 1', 16, "Missing conditional expression after 'if'."],
      ['a.allow()', 23, "Unexpected '('."],
      ['10/5 == 2', 18, "Missing 'match' keyword before path."],
      ['/a/ == b', 18, "Forward slash '/' found where identifier or binding expected."],
      ['[1, 2', 21, "Unexpected ';', expected ','."],
      ["{'a' 1}", 21, "Unexpected '1', expected ':'."],
      ['a ? b', 21, "Unexpected ';', expected ':'."],
    ];
    for (const [expression, column, message] of faults) {
      expect(condition(expression), expression).to.deep.equal([`5:${column} ERROR ${message}`]);
    }
  });

  it('accepts Java’s escapes only', () => {
    const taken = [
      "'\\x41' == 'A' && '\\x4a' == 'J' && '\\x411' == 'A1'",
      "'\\101' == 'A' && '\\012' == '\\n' && '\\377' == '\\xff' && '\\000'.size() == 1",
      "'\\u00e9' == 'é' && '\\ud83d\\ude00' == '😀'",
      "'\\xc3\\xa9'.size() == 2 && '\\xe9' == 'é'",
      "'\\\\\\'\\\"\\n\\r\\t\\b\\f'.toUtf8().toHexString() == '5C27220A0D09080C'",
      "'a\tb' == 'a\\tb' && \"it's\" == 'it\\'s'",
      "b'\\x66\\x6f\\x6f' == b'foo' && b'\\146\\157\\157' == b'foo' && B\"foo\" == 'foo'.toUtf8()",
      "b'\\xc3\\xa9' == 'é'.toUtf8() && b'é' == 'é'.toUtf8() && b'\\u00e9' == 'é'.toUtf8() && b'\\xff'.size() == 1",
    ];
    for (const expression of taken) expect(outcomeOf(expression), expression).to.equal('true');
    for (const code of [
      'a',
      'v',
      '?',
      '`',
      '/',
      '.',
      'd',
      '0',
      '12',
      '400',
      'x4',
      'x4g',
      'X41',
      'u41',
      'u{41}',
      'U0001F600',
    ]) {
      expect(condition(`'\\${code}' == a`), code).to.deep.equal(['5:17 ERROR Invalid escape sequence.']);
    }
  });

  it('has floats with a point on either side, and no exponents', () => {
    for (const expression of ['.5 == 0.5', '1. == 1.0 && 1. is float', '0.25 is float && 0 is int']) {
      expect(outcomeOf(expression), expression).to.equal('true');
    }
  });

  it('allows one trailing comma', () => {
    expect(outcomeOf("[1, 2,].size() == 2 && {'a': 1,}.size() == 1 && math.abs(-1,) == 1")).to.equal('true');
    expect(condition('[1,,]')).to.have.length(1);
  });

  it('allows reserved words as field names', () => {
    expect(
      outcomeOf('resource.data.in == 1 && resource.data.default == 2 && resource.data.match == 3', {
        in: 1n,
        default: 2n,
        match: 3n,
      }),
    ).to.equal('true');
  });

  it('never makes compiling throw, whatever the text', () => {
    const source =
      rulesWith(`function f(a, b) { let c = /x/$(a)/(default)/{w}; return c == b ? [1, 2.5][0:1] : {'k': -a}; }
      match /docs/{id}/{rest=**} { allow read, write: if f(id, "\\n") is list && !(1 in [b'x']) || resource.data.a.b('c'); }`);
    expect(compileRules(source).ruleset).to.not.equal(null);
    const spots = fc.nat({ max: source.length - 1 });
    const inserts = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(
        '{',
        '}',
        '(',
        ')',
        '/',
        "'",
        '$(',
        '?',
        ':',
        ';',
        '//',
        'match ',
        '['.repeat(2000),
        '.a'.repeat(3000),
        '!'.repeat(2000),
      ),
    );
    fc.assert(
      fc.property(spots, fc.nat({ max: 8 }), inserts, (at, removed, inserted) => {
        const { ruleset, issues } = compileRules(source.slice(0, at) + inserted + source.slice(at + removed));
        expect(ruleset !== null || issues.some((issue) => issue.severity === 'ERROR')).to.equal(true);
        for (const issue of issues) expect(Math.min(issue.line, issue.column)).to.be.above(0);
      }),
      rounds(500, 3000),
    );
  });
});
