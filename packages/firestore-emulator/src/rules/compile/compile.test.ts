import { expect } from 'chai';
import { inMatch, issueTexts, outcomeOf, rulesWith } from '../rules.test-support.ts';
import { compileRules } from '../ruleset.ts';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('compiling rules', () => {
  it('returns no ruleset if there is an error', () => {
    expect(compileRules('service').ruleset).to.equal(null);
    expect(compileRules(inMatch('allow reed;')).ruleset).to.equal(null);
  });

  it('refuses rules that are for other services only, unknown methods and unknown types', () => {
    expect(issueTexts('service firebase.storage { match /a { allow read; } }')).to.deep.equal([
      "1:9 ERROR Unknown service 'firebase.storage', expected 'cloud.firestore'.",
    ]);
    expect(issueTexts(inMatch('allow get, reed, constructor: if true;'))).to.deep.equal([
      '5:12 ERROR Unknown method in allow: reed.',
      '5:18 ERROR Unknown method in allow: constructor.',
    ]);
    expect(issueTexts(inMatch('allow get: if 1 is integer;'))).to.deep.equal([
      '5:20 ERROR Unknown type: integer.',
    ]);
  });

  it('accepts every documented type', () => {
    for (const type of 'bool bytes float int list latlng number path map string timestamp constraint duration set map_diff'.split(
      ' ',
    )) {
      expect(issueTexts(inMatch(`allow get: if resource is ${type};`)), type).to.deep.equal([]);
    }
  });

  it('warns of calls with too few or too many arguments, which fail when they are evaluated', () => {
    const source = inMatch(`function f(a) { return a; }
      allow get: if f() || exists(/a/b, 1) || math.abs() == 1 || debug();`);
    expect(issueTexts(source)).to.deep.equal([
      '6:21 WARNING Incorrect number of arguments supplied to function: f.',
      '6:28 WARNING Incorrect number of arguments supplied to function: exists.',
      '6:52 WARNING Incorrect number of arguments supplied to function: math.abs.',
      '6:66 WARNING Incorrect number of arguments supplied to function: debug.',
    ]);
    for (const call of ['f()', 'f(true, true)', 'exists()', 'debug()', 'math.isNaN()']) {
      expect(outcomeOf(call, {}, 'function f(a) { return a; }'), call).to.equal('error');
    }
  });

  it('warns of unknown names but compiles', () => {
    const source = inMatch(
      "allow get: if nobody() || stranger == 1 || 'a'.startsWith('a') || math.cube(2) == 8;",
    );
    expect(issueTexts(source)).to.deep.equal([
      '5:15 WARNING Invalid function name: nobody.',
      '5:27 WARNING Invalid variable name: stranger.',
      '5:48 WARNING Invalid function name: startsWith.',
      '5:72 WARNING Invalid function name: math.cube.',
    ]);
    expect(compileRules(source).ruleset).to.not.equal(null);
  });

  it('warns of unused functions, and of request variables in them', () => {
    const source = inMatch(`function unused() { return helper() && get(/a/$(id)).data.x; }
function helper() { return request.auth != null; }
function used() { return request.auth != null && exists(/a/b) && resource != null; }
allow get: if used();`);
    expect(issueTexts(source)).to.deep.equal([
      '5:10 WARNING Unused function: unused.',
      '5:40 WARNING Invalid function name: get.',
      '6:28 WARNING Invalid variable name: request.',
    ]);
  });

  it('warns of unused parameters and lets', () => {
    const source = inMatch(`function f(a, b) { let c = b; let d = 1; return c; }
allow get: if f(1, 2);`);
    expect(issueTexts(source)).to.deep.equal([
      '5:12 WARNING Unused variable: a.',
      '5:35 WARNING Unused variable: d.',
    ]);
  });

  it('refuses to bind a name twice in a function', () => {
    const source = inMatch(`function f() { let v = 1; let v = 2; return v == 2; }
function g(a, a) { return a; }
allow get: if f() || g(1, 2);`);
    expect(issueTexts(source)).to.deep.equal([
      '5:20 WARNING Unused variable: v.',
      '5:31 ERROR The identifier [v] is already bound in the current scope.',
      '6:12 WARNING Unused variable: a.',
      '6:15 ERROR The identifier [a] is already bound in the current scope.',
    ]);
  });

  it('refuses package names as variables', () => {
    const source = rulesWith(`match /{timestamp}/{id} {
function f(duration) { let math = 1; return duration > math; }
allow get: if f(1) || hashing == 1; }`);
    expect(issueTexts(source)).to.deep.equal(
      [
        ['4:9', 'timestamp'],
        ['5:12', 'duration'],
        ['5:28', 'math'],
        ['5:45', 'duration'],
        ['5:56', 'math'],
        ['6:23', 'hashing'],
      ].map(([at, name]) => `${at} ERROR ${name} is a package and cannot be used as variable name.`),
    );
    expect(outcomeOf('math(3) == 3', {}, 'function math(x) { return x; }')).to.equal('true');
  });

  it('finds functions in enclosing blocks only, the innermost first', () => {
    const source = rulesWith(`match /a/{x} { function inA() { return true; } allow get: if inA(); }
match /b/{x} { allow get: if inA(); }`);
    expect(issueTexts(source)).to.deep.equal(['5:30 WARNING Invalid function name: inA.']);
    const shadowed = rulesWith(`function f() { return false; }
match /a/{x} { function f() { return true; } allow get: if f(); }`);
    expect(issueTexts(shadowed)).to.deep.equal(['4:10 WARNING Unused function: f.']);
  });

  it('refuses two functions of the same name in a block', () => {
    expect(
      issueTexts(inMatch('function f() { return 1; }\nfunction f() { return 2; }\nallow get: if f() == 1;')),
    ).to.include('6:10 ERROR Function f is already defined.');
  });

  it('refuses recursion, direct or not, whether or not a rule calls it', () => {
    expect(issueTexts(inMatch('function f() { return f(); }\nallow get: if f();'))).to.deep.equal([
      '5:10 ERROR Recursive call is not allowed.',
    ]);
    const errors = issueTexts(inMatch('function f() { return g(); }\nfunction g() { return f(); }')).filter(
      (text) => text.includes('ERROR'),
    );
    expect(errors).to.deep.equal(['5:10 ERROR Recursive call is not allowed.']);
  });

  it('refuses chains of more than 21 calls (a depth of 20), at the function beyond the limit', () => {
    const chain = (name: string, length: number) =>
      times(
        length,
        (i) => `function ${name}${i}() { return ${i === length - 1 ? 'true' : `${name}${i + 1}()`}; }`,
      ).join('\n');
    expect(issueTexts(inMatch(`${chain('f', 21)}\nallow get: if f0();`))).to.deep.equal([]);
    const stack = (name: string) => times(21, (i) => `${name}${i}`).join('->');
    expect(
      issueTexts(inMatch(`${chain('f', 24)}\n${chain('g', 22)}\nallow get: if f0() || g0();`)),
    ).to.deep.equal([
      `26:10 ERROR Maximum allowed call depth of 20 is reached for [${stack('f')}] call stack.`,
      `50:10 ERROR Maximum allowed call depth of 20 is reached for [${stack('g')}] call stack.`,
    ]);
  });

  it('refuses more than eleven lets and eight parameters', () => {
    const lets = (count: number) => {
      const bound = times(count, (i) => `let v${i} = 1;`).join(' ');
      const sum = times(count, (i) => `v${i}`).join(' + ');
      return issueTexts(inMatch(`function f() { ${bound}\n return ${sum} > 0; }\nallow get: if f();`));
    };
    expect(lets(11)).to.deep.equal([]);
    expect(lets(12)).to.deep.equal([
      '6:9 ERROR Maximum allowed variable count of 10 for a given function has been reached.',
    ]);
    const params = (count: number) => {
      const names = times(count, (i) => `p${i}`);
      return issueTexts(
        inMatch(`function f(${names.join(', ')}) { return ${names.join(' + ')} > 0; }
        allow get: if f(${names.map(() => 1).join(', ')});`),
      );
    };
    expect(params(8)).to.deep.equal([]);
    expect(params(9)).to.deep.equal(['5:10 ERROR Function f has more than 7 parameters.']);
  });

  it('refuses expressions that are nested too deeply, with their position', () => {
    const nested = (pairs: number, inner: string) =>
      issueTexts(inMatch(`allow get: if ${'('.repeat(pairs)}${inner}${')'.repeat(pairs)};`));
    const message = 'ERROR Expression is too complex to evaluate safely.';
    expect(nested(97, "id == 'a'")).to.deep.equal([]);
    expect(nested(98, "id == 'a'")).to.deep.equal([`5:113 ${message}`, `5:119 ${message}`]);
    expect(nested(99, "id == 'a'")).to.deep.equal([`5:114 ${message}`]);
    for (const pairs of [100, 250, 5000])
      expect(nested(pairs, 'true')[0]).to.match(new RegExp(`${message}$`));
    expect(nested(100, "id == 'a'")).to.deep.equal([`5:114 ${message}`]);
    expect(nested(98, 'true')).to.deep.equal([]);
    expect(nested(99, 'true')).to.deep.equal([`5:114 ${message}`]);
    for (const part of [
      "{'a': id} == {}",
      "[id] == ['a']",
      "id[0:1] == 'a'",
      "id[0] == 'a'",
      "id.a == 'a'",
    ]) {
      expect(nested(90, part), part).to.deep.equal([]);
      expect(nested(99, part)[0], part).to.match(new RegExp(`${message}$`));
    }
    const flat = (terms: number) =>
      issueTexts(inMatch(`allow get: if ${times(terms, () => "id == 'a'").join(' && ')};`));
    expect(flat(98)).to.deep.equal([]);
    expect(flat(99)).to.not.deep.equal([]);
    const rightward = (terms: number) =>
      issueTexts(
        inMatch(`allow get: if ${times(terms, () => "id == 'a'").join(' && (')}${')'.repeat(terms - 1)};`),
      );
    expect(rightward(49)).to.deep.equal([]);
    expect(rightward(50)).to.have.length(2);
  });

  it('allows one ** in the path of a match, before version 2 only at its end', () => {
    const source = (version: string, path: string) =>
      `rules_version = '${version}'; service cloud.firestore { match /databases/{d}/documents${path} { allow read; } }`;
    expect(issueTexts(source('2', '/{path=**}/notes/{n}'))).to.deep.equal([]);
    expect(issueTexts(source('1', '/{path=**}'))).to.deep.equal([]);
    expect(issueTexts(source('1', '/{path=**}/notes/{n}'))).to.have.length(1);
    expect(issueTexts(source('2', '/{a=**}/{b=**}'))).to.deep.equal([
      '1:85 ERROR Invalid glob match expression. Only one glob match is permitted in a match declaration path.',
    ]);
    const nested =
      'service cloud.firestore { match /databases/{d}/documents/{path=**} { match /notes/{n} { allow read; } } }';
    expect(issueTexts(nested)).to.deep.equal([
      '1:27 WARNING Glob(**) resource rules should not have child resource rules.',
    ]);
  });

  it('refuses matches that are nested too deeply, and paths with too many segments or wildcards', () => {
    const nested = (depth: number) =>
      issueTexts(
        `service cloud.firestore { ${'match /a/b { '.repeat(depth)}allow read; ${'}'.repeat(depth)} }`,
      );
    expect(nested(11)).to.deep.equal([]);
    expect(nested(12)[0]).to.match(/ERROR Match statements are nested more than 10 deep\.$/);
    expect(nested(5000)).to.have.length(1);
    const path = (segment: string, count: number) =>
      issueTexts(
        `service cloud.firestore { match ${times(count, (i) => segment.replace('#', String(i))).join('')} { allow read; } }`,
      );
    expect(path('/a', 101)).to.deep.equal([]);
    expect(path('/a', 102)).to.deep.equal(['1:27 ERROR The path of a match has more than 100 segments.']);
    expect(path('/{w#}', 21)).to.deep.equal([]);
    expect(path('/{w#}', 22)).to.deep.equal(['1:27 ERROR The path of a match has more than 20 wildcards.']);
  });

  it('refuses integers of more than 64 bits', () => {
    expect(issueTexts(inMatch('allow get: if 9223372036854775807 > 0;'))).to.deep.equal([]);
    expect(issueTexts(inMatch('allow get: if 9223372036854775808 > 0;'))).to.deep.equal([
      '5:15 ERROR Integer is too large.',
    ]);
  });

  it('refuses a source of 256 KB', () => {
    const source = inMatch('allow read;');
    expect(issueTexts(source.padEnd(256 * 1024 - 1))).to.deep.equal([]);
    expect(issueTexts(source.padEnd(256 * 1024))).to.deep.equal([
      '1:1 ERROR The rules are larger than 256 KB.',
    ]);
  });
});
