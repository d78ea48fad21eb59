import { expect } from 'chai';
import fc from 'fast-check';
import { compileRules } from './index.ts';
import { issuesOf, rulesWith } from './testing.ts';

/** The issues of rules whose body starts on line 4, as `line:column severity message`. */
function told(source: string): string[] {
  return issuesOf(source).map(
    ({ severity, message, line, column }) => `${line}:${column} ${severity} ${message}`,
  );
}

function inMatch(body: string): string {
  return rulesWith(`match /docs/{id} {\n${body}\n}`);
}

describe('compiling rules', () => {
  it('accepts what the documentation shows, with comments, both quotes and optional semicolons', () => {
    const source = `// first
rules_version = "2"
function top() { return true }
service cloud.firestore { /* a
  comment */
  function inService(a, b) { return a == b || top(); }
  match /databases/{database}/documents {
    match /cities/{city}/{document=**} { allow read; allow create, update: if inService('a', "a"); }
    match /a/(default)/b/c-d.e_f { allow delete: if false; }
  }
}`;
    expect(told(source)).to.deep.equal([]);
  });

  it('points at syntax faults', () => {
    const faults: [source: string, told: string][] = [
      ['', "1:1 ERROR Unexpected end of file, expected 'service'."],
      ["rules_version = '3';", "1:17 ERROR Unsupported rules_version '3'."],
      [
        'service firebase.storage { }',
        "1:9 ERROR Unknown service 'firebase.storage', expected 'cloud.firestore'.",
      ],
      ['service cloud.firestore { allow read; }', "1:27 ERROR Unexpected 'allow'."],
      ['service cloud.firestore { } more', "1:29 ERROR Unexpected 'more'."],
      ['service cloud.firestore { match a/b { } }', "1:33 ERROR Unexpected 'a', expected '/'."],
      [inMatch('allow read: if true\nallow write;'), "6:1 ERROR Unexpected 'allow', expected ';'."],
      [inMatch('allow read: true;'), "5:13 ERROR Unexpected 'true', expected 'if'."],
      [inMatch('allow read: if (1 == 1;'), "5:23 ERROR Unexpected ';', expected ')'."],
      [inMatch('allow read: if 1 +;'), "5:19 ERROR Unexpected ';'."],
      [inMatch('allow read: if a == "b;'), '5:21 ERROR Unterminated string.'],
      [inMatch("allow read: if a == 'b\\q';"), '5:23 ERROR Invalid escape sequence.'],
      [inMatch('allow read: if a # b;'), "5:18 ERROR Unexpected character '#'."],
      [inMatch('allow read: if a === b;'), "5:20 ERROR Unexpected '='."],
      [inMatch('function f() { let x = 1; }'), "5:27 ERROR Unexpected '}', expected 'return'."],
      [inMatch('function f(a b) { return a; }'), "5:14 ERROR Unexpected 'b', expected ','."],
      [
        inMatch('function accept(duration) { return true; }'),
        '5:17 ERROR duration is a package and cannot be used as variable name.',
      ],
      [
        inMatch('function f() { let math = 1; return math; }'),
        '5:20 ERROR math is a package and cannot be used as variable name.',
      ],
      [inMatch('function in() { return 1; }'), "5:10 ERROR Unexpected 'in', expected a name."],
      ['service cloud.firestore { match /a/{b} { allow read;', '1:53 ERROR Unexpected end of file.'],
      [
        inMatch(`allow read: if ${'('.repeat(99)}true${')'.repeat(99)};`),
        '5:115 ERROR Expression is nested too deeply.',
      ],
    ];
    for (const [source, wanted] of faults) expect(told(source), source).to.deep.equal([wanted]);
  });

  it('gives no ruleset for an error', () => {
    expect(compileRules('service').ruleset).to.equal(null);
    expect(compileRules(inMatch('allow reed;')).ruleset).to.equal(null);
  });

  it('refuses unknown methods, unknown types and wrong numbers of arguments', () => {
    expect(told(inMatch('allow get, reed, constructor: if true;'))).to.deep.equal([
      '5:12 ERROR Unknown method in allow: reed.',
      '5:18 ERROR Unknown method in allow: constructor.',
    ]);
    expect(told(inMatch('allow get: if 1 is integer;'))).to.deep.equal(['5:15 ERROR Unknown type: integer.']);
    expect(told(inMatch('function f(a) { return a; }\nallow get: if f();'))).to.deep.equal([
      '6:15 ERROR Incorrect number of arguments for f. Received: 0. Expected: 1.',
    ]);
    expect(told(inMatch('allow get: if exists(/a/b, 1) && math.abs() == 1;'))).to.deep.equal([
      '5:15 ERROR Incorrect number of arguments for exists. Received: 2. Expected: 1.',
      '5:34 ERROR Incorrect number of arguments for math.abs. Received: 0. Expected: 1.',
    ]);
  });

  it('warns of unknown names and unused functions but compiles', () => {
    const source =
      inMatch(`allow get: if nobody() || stranger == 1 || 'a'.startsWith('a') || math.cube(2) == 8;
function unused() { return helper(); }
function helper() { return true; }`);
    expect(told(source)).to.deep.equal([
      '5:15 WARNING Invalid function name: nobody.',
      '5:27 WARNING Invalid variable name: stranger.',
      '5:44 WARNING Invalid function name: startsWith.',
      '5:67 WARNING Invalid function name: math.cube.',
      '6:10 WARNING Unused function: unused.',
    ]);
    expect(compileRules(source).ruleset).to.not.equal(null);
  });

  it('finds a function in the enclosing blocks only', () => {
    const source = rulesWith(`match /a/{x} { function inA() { return true; } allow get: if inA(); }
match /b/{x} { allow get: if inA(); }`);
    expect(told(source)).to.deep.equal(['5:30 WARNING Invalid function name: inA.']);
  });

  it('refuses recursion and chains of more than 21 calls, which is what a depth of 20 means', () => {
    const chain = (length: number) =>
      Array.from(
        { length },
        (_, i) => `function f${i}() { return ${i === length - 1 ? 'true' : `f${i + 1}()`}; }`,
      ).join('\n');
    expect(told(inMatch(`${chain(21)}\nallow get: if f0();`))).to.deep.equal([]);
    const [tooLong] = told(inMatch(`${chain(22)}\nallow get: if f0();`));
    expect(tooLong).to.match(
      /^5:10 ERROR Maximum allowed call depth of 20 is reached for \[f0->f1->.*->f20\] call stack\.$/,
    );
    expect(told(inMatch('function f() { return g(); }\nfunction g() { return f(); }'))).to.have.length(1);
  });

  it('refuses two functions of one name in a block and more than eleven lets', () => {
    expect(
      told(inMatch('function f() { return 1; }\nfunction f() { return 2; }\nallow get: if f() == 1;')),
    ).to.include('6:10 ERROR Duplicate function: f.');
    const lets = Array.from({ length: 12 }, (_, i) => `let v${i} = 1;`).join(' ');
    expect(told(inMatch(`function f() { ${lets} return 1; }\nallow get: if f() == 1;`))).to.deep.equal([
      '5:10 ERROR Function f has more than 10 let bindings.',
    ]);
  });

  it("lets ** stand only at the end of a path before rules_version '2'", () => {
    const source = (version: string) =>
      `rules_version = '${version}'; service cloud.firestore { match /databases/{d}/documents/{path=**}/notes/{n} { allow read; } }`;
    expect(told(source('2'))).to.deep.equal([]);
    expect(told(source('1'))).to.have.length(1);
    const nested = `service cloud.firestore { match /databases/{d}/documents/{path=**} { match /notes/{n} { allow read; } } }`;
    expect(told(nested)).to.have.length(1);
  });

  it('never throws, whatever the text', () => {
    const source =
      rulesWith(`function f(a, b) { let c = /x/$(a)/(default); return c == b ? [1, 2.5][0:1] : {'k': -a}; }
      match /docs/{id}/{rest=**} { allow read, write: if f(id, "\\n") is list && !(1 in [b'x']) || resource.data.a.b('c'); }`);
    expect(compileRules(source).ruleset).to.not.equal(null);
    const spots = fc.nat({ max: source.length - 1 });
    const inserts = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('{', '}', '(', ')', '/', "'", '$(', '?', ':', ';'),
    );
    fc.assert(
      fc.property(spots, fc.nat({ max: 8 }), inserts, (at, removed, inserted) => {
        const { ruleset, issues } = compileRules(source.slice(0, at) + inserted + source.slice(at + removed));
        expect(ruleset !== null || issues.some((issue) => issue.severity === 'ERROR')).to.equal(true);
        for (const issue of issues) expect(Math.min(issue.line, issue.column)).to.be.above(0);
      }),
      { numRuns: 3000 },
    );
  });
});
