import { expect } from 'chai';
import type { CountingRuleset, ExpressionCoverage } from '../../interfaces.ts';
import { ask, document, type Plain, rulesWith } from '../rules.test-support.ts';
import { compileRules } from '../ruleset.ts';

function counting(source: string): CountingRuleset {
  const { ruleset } = compileRules(source);
  if (ruleset === null) throw new Error('does not compile');
  return ruleset;
}

/** The rules with which the official emulator 1.22.0 reported the offsets below. */
function recorded(condition: string, before = '\n'): string {
  return `rules_version = '2';\nservice cloud.firestore {\n match /databases/{database}/documents {${before}\n  match /items/{item} { allow get: if ${condition}; }\n }\n}`;
}

type Spans = [first: number, last: number, ...parts: Spans[]];

function spans({ sourcePosition, children = [] }: ExpressionCoverage): Spans {
  return [sourcePosition.currentOffset, sourcePosition.endOffset, ...children.map(spans)];
}

function reportAfter(condition: string, data: Record<string, Plain> = {}): ExpressionCoverage {
  const ruleset = counting(recorded(condition));
  ask(ruleset, { method: 'get', path: 'items/one', before: document('items/one', data) });
  return ruleset.coverage()[0] as ExpressionCoverage;
}

const valuesIn = ({ values = [] }: ExpressionCoverage) => values.map(({ value, count }) => [value, count]);

describe('rule coverage', () => {
  const places: [condition: string, Spans][] = [
    ['false && resource.data.missing', [127, 156, [136, 156, [136, 148, [136, 143]]]]],
    ['resource.data.visible == true', [127, 155, [127, 147, [127, 139, [127, 134]]]]],
    [
      "[1, 2].size() == 2 && {'ok': true}.ok",
      [127, 163, [127, 144, [127, 137, [127, 131]]], [149, 163, [149, 159]]],
    ],
    ['(resource.data.visible == true) || false', [127, 166, [127, 156, [128, 148, [128, 140, [128, 135]]]]]],
    [
      '[].size() == 0 && {}.size() == 0',
      [127, 158, [127, 140, [127, 133, [127, 127]]], [145, 158, [145, 151, [145, 145]]]],
    ],
    ['exists(/databases/$(database)/documents/items/one)', [127, 175, [134, 175, [147, 154]]]],
    [
      "{'x': 1}.diff({'x': 2}).changedKeys().hasOnly(['x'])",
      [127, 176, [127, 161, [127, 147, [127, 133], [141, 147]]], [173, 176]],
    ],
    ["hashing.sha256('hello'.toUtf8()).size() == 32", [127, 171, [127, 163, [127, 155, [142, 155]]]]],
    ['timestamp.date(2020, 1, 2).year() == 2020', [127, 167, [127, 157, [127, 151]]]],
    ['request.auth in request.query', [127, 155, [143, 155, [143, 149]], [127, 138, [127, 133]]]],
    ['(request.auth).uid == null', [127, 152, [127, 144, [128, 139, [128, 134]]]]],
  ];
  for (const [condition, expected] of places) {
    it(`reports the same positions as the official emulator for the parts of ${condition}`, () => {
      const [report] = counting(recorded(condition)).coverage();
      expect(spans(report as ExpressionCoverage)).to.deep.equal(expected);
    });
  }

  it('counts lines, columns and offsets in characters, not in bytes or UTF-16 units', () => {
    const source =
      "rules_version = '2';\r\nservice cloud.firestore {\r\n match /databases/{database}/documents {\r\n\r\n  match /items/{item} { /* 中文🚀 */ allow get: if '中文🚀' == '中文🚀' && resource.data.visible; }\r\n }\r\n}";
    const [report] = counting(source).coverage();
    expect(report?.sourcePosition).to.deep.equal({ line: 5, column: 49, currentOffset: 141, endOffset: 179 });
    expect(spans(report as ExpressionCoverage)).to.deep.equal([
      141,
      179,
      [141, 154],
      [159, 179, [159, 171, [159, 166]]],
    ]);
  });

  it('reports functions separately from their calls, and each let with the rest', () => {
    const source = recorded('accept(resource.data.visible)', '\n  function accept(value) { return value; }');
    expect(counting(source).coverage().map(spans)).to.deep.equal([
      [122, 126],
      [169, 196, [176, 196, [176, 188, [176, 183]]]],
    ]);
    const lets = recorded('f()', '\n  function f() { let a = item; let b = 1; return a == b; }');
    const [block] = counting(lets).coverage().map(spans);
    expect(block).to.deep.equal([105, 142, [113, 116], [119, 142, [137, 142, [137, 137], [142, 142]]]]);
  });

  it('omits literals, and functions and conditions that are only a literal', () => {
    const ruleset = counting(
      rulesWith('function yes() { return true; }\nmatch /a/{x} { allow get: if true; }'),
    );
    expect(ruleset.coverage()).to.deep.equal([]);
  });

  it('has functions, nested matches and conditions in the order of their blocks', () => {
    const source = `function top() { return request.time; }
service cloud.firestore {
  function second() { return request.time; }
  match /a/{b} {
    allow get: if top() == b;
    match /c/{d} { allow get: if second() == d; function inner() { return d; } }
    function third() { return b; }
  }
}`;
    expect(
      counting(source)
        .coverage()
        .map(({ sourcePosition }) => sourcePosition.line),
    ).to.deep.equal([1, 3, 7, 6, 6, 5]);
  });

  it('has no values before the first evaluation, and counts each value after', () => {
    const ruleset = counting(recorded('resource.data.n > 1'));
    expect(ruleset.coverage()[0]).to.not.have.property('values');
    for (const n of [1n, 2n, 3n, 3n]) {
      ask(ruleset, { method: 'get', path: 'items/one', before: document('items/one', { n }) });
    }
    const [report] = ruleset.coverage() as [ExpressionCoverage];
    expect(valuesIn(report)).to.deep.equal([
      [{ boolValue: false }, 1],
      [{ boolValue: true }, 3],
    ]);
    expect(valuesIn((report.children as [ExpressionCoverage])[0])).to.deep.equal([
      [{ intValue: '1' }, 1],
      [{ intValue: '2' }, 1],
      [{ intValue: '3' }, 2],
    ]);
  });

  it('distinguishes skipped from false expressions', () => {
    const [skipped] = reportAfter('false && resource.data.missing').children as [ExpressionCoverage];
    expect(valuesIn(skipped)).to.deep.equal([[{}, 1]]);
    expect(valuesIn((skipped.children as [ExpressionCoverage])[0])).to.deep.equal([[{}, 1]]);
    const [test, yes, no] = reportAfter('item == "one" ? item == "one" : item == "two"').children ?? [];
    expect([test, yes, no].map((part) => valuesIn(part as ExpressionCoverage))).to.deep.equal([
      [[{ boolValue: true }, 1]],
      [[{ boolValue: true }, 1]],
      [[{}, 1]],
    ]);
  });

  it('reports errors with their position', () => {
    const report = reportAfter('resource.data.missing == true', { visible: true });
    const error = {
      undefined: {
        sourcePosition: { line: 5, column: 39, currentOffset: 127, endOffset: 134 },
        causeMessage: 'Property missing is undefined on object.',
      },
    };
    expect(valuesIn(report)).to.deep.equal([[error, 1]]);
    const [field] = report.children as [ExpressionCoverage];
    expect(valuesIn(field)).to.deep.equal([[error, 1]]);
    const [data] = field.children as [ExpressionCoverage];
    expect(valuesIn(data)).to.deep.equal([[{ mapValue: { fields: { visible: { boolValue: true } } } }, 1]]);
  });

  const values: [expression: string, value: unknown][] = [
    ['null == null ? request.auth : null', { nullValue: null }],
    ['1 + 1', { intValue: '2' }],
    ['1.5 + 1', { floatValue: 2.5 }],
    ['math.sqrt(-1)', { floatValue: 'NaN' }],
    ["'a' + 'b'", { stringValue: 'ab' }],
    ["'hello'.toUtf8()", { bytesValue: 'aGVsbG8=' }],
    ['timestamp.date(2020, 1, 2)', { timestampValue: '2020-01-02T00:00:00Z' }],
    ['timestamp.value(-1)', { timestampValue: '1969-12-31T23:59:59.999Z' }],
    ["duration.value(-1500, 'ms')", { durationValue: '-1.500s' }],
    ['latlng.value(1, 2)', { latlngValue: { latitude: 1, longitude: 2 } }],
    ['/a/b', { pathValue: { segments: [{ simple: 'a' }, { simple: 'b' }] } }],
    ['[]', { listValue: {} }],
    ['{}', { mapValue: {} }],
    ["['x'].toSet()", { setValue: { values: [{ stringValue: 'x' }] } }],
    [
      "{'same': 1, 'removed': 1, 'changed': 1}.diff({'same': 1, 'added': 1, 'changed': 2})",
      {
        mapDiffValue: {
          keyStatuses: { same: 'UNCHANGED', removed: 'ADDED', changed: 'CHANGED', added: 'REMOVED' },
        },
      },
    ],
  ];
  for (const [expression, value] of values) {
    it(`shows the value of ${expression}`, () => {
      const anonymous = { method: 'get', path: 'items/one', caller: { kind: 'anonymous' } } as const;
      const ruleset = counting(recorded(expression));
      ask(ruleset, anonymous);
      expect(valuesIn(ruleset.coverage()[0] as ExpressionCoverage)).to.deep.equal([[value, 1]]);
    });
  }

  it('keeps at most a hundred values of an expression', () => {
    const ruleset = counting(recorded('resource.data.text != item'));
    const text = 'x'.repeat(10_000);
    for (let i = 0; i < 300; i++) {
      ask(ruleset, {
        method: 'get',
        path: 'items/one',
        before: document('items/one', { text: `${text}${i}` }),
      });
    }
    const [report] = ruleset.coverage() as [ExpressionCoverage];
    expect(valuesIn(report)).to.deep.equal([[{ boolValue: true }, 300]]);
    expect(JSON.stringify(report)).to.have.length.below(2_000_000);
  });
});

describe('debug()', () => {
  it('prints its argument in the documented form, inner calls first', () => {
    const printed: string[] = [];
    const { ruleset } = compileRules(
      rulesWith('match /a/{x} { allow get: if debug(debug(request.auth.uid) == debug(resource.data)); }'),
      (text) => printed.push(text),
    );
    const before = document('a/x', { n: 1n, half: 2.5, deep: { list: [null, 'é"\n'] } });
    ask(ruleset as CountingRuleset, { method: 'get', path: 'a/x', before });
    expect(printed.sort((a, b) => b.length - a.length)).to.deep.equal([
      `map_value {
  fields {
    key: "n"
    value {
      int_value: 1
    }
  }
  fields {
    key: "half"
    value {
      float_value: 2.5
    }
  }
  fields {
    key: "deep"
    value {
      map_value {
        fields {
          key: "list"
          value {
            list_value {
              values {
                null_value: NULL_VALUE
              }
              values {
                string_value: "é\\"\\n"
              }
            }
          }
        }
      }
    }
  }
}`,
      'string_value: "alice"',
      'bool_value: false',
    ]);
  });
});
