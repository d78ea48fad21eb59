import { expect } from 'chai';
import { ask, compiled, document, rulesWith } from '../rules.test-support.ts';

function reasonOf(condition: string): string {
  const ruleset = compiled(
    rulesWith(`function second(x, y) { return y; }\nmatch /docs/{id} { allow get: if ${condition}; }`),
  );
  const before = document('docs/one', { zero: 0n, none: null });
  const { allowed, reason } = ask(ruleset, { method: 'get', path: 'docs/one', before });
  expect(allowed, condition).to.equal(false);
  return reason.replace(" for 'get' @ L5", '').trim();
}

describe('errors in rules', () => {
  const messages: Record<string, [condition: string, message: string][]> = {
    'tell in the official words what is not there': [
      ['resource.data.gone == 1', 'Property gone is undefined on object.'],
      ["resource.data['gone'] == 1", 'Property gone is undefined on object.'],
      ["request.path['gone'] == 1", 'Property gone is undefined on object.'],
      ['resource.data.none.gone == 1', 'Null value error.'],
      ['stranger == 1', 'Null value error.'],
      ['[1][5] == 1', 'Index out of bound error. Index: [5] , size: [1].'],
      ["'ab'[-1] == 'b'", 'Index out of bound error. Index: [-1] , size: [2].'],
      ['[1, 2][0:0] == []', 'Index out of bound error. Index: [-1] , size: [2].'],
      ['[1, 2][2:2] == []', 'Index out of bound error. Index: [2] , size: [2].'],
      ['[1, 2][0:3] == []', 'Index out of bound error. Index: [2] , size: [2].'],
      ['[][0:0] == []', 'Index out of bound error. Index: [0] , size: [0].'],
      ['[1, 2, 3][2:1] == []', 'Illegal range error. From index: [2] , To index: [1].'],
      ['math.cube(2) == 8', 'Function not found error: Name: [math.cube].'],
      ["'a'.startsWith('a')", 'Function not found error: Name: [startsWith].'],
    ],
    'tell what a function takes and what it was given': [
      [
        "[1].concat('a') == 1",
        'Unsupported operation error. Received: list.concat(string). Expected: list.concat(list).',
      ],
      ['[1].join() == 1', 'Incorrect number of arguments. Received: 0. Expected: list.join(string).'],
      [
        'math.abs(null) == 1',
        'Unsupported operation error. Received: math.abs(null). Expected: math.abs(number).',
      ],
      ['second(1)', 'Incorrect number of arguments. Received: 1. Expected: second(x, y).'],
      ["int('x') == 1", 'Type conversion error. Argument: [x], From type: [string], To type: [int].'],
      ["float('') == 1", 'Type conversion error. Argument: [], From type: [string], To type: [float].'],
      [
        'int(true) == 1',
        'Unsupported operation error. Received: int(bool). Expected: int(int), int(float), int(string).',
      ],
      [
        "string(request.time) == ''",
        'Unsupported operation error. Received: string(timestamp). Expected: string(int), string(float), string(null), string(string), string(bool), string(path).',
      ],
      ["'a'.matches('(')", 'Invalid regular expression pattern. Pattern: (.'],
    ],
    'tell what an operator was given': [
      ['1 / resource.data.zero == 1', 'Divide by zero error.'],
      ['1 % resource.data.zero == 1', 'Divide by zero error.'],
      ['[1] + [2] == []', 'Unsupported operation error. Received: list + list.'],
      ["1 < 'a'", 'Unsupported operation error. Received: int < string.'],
      ['1 && true', 'Type error. Received: [int] Expected: [bool].'],
      ['1 ? true : true', 'Type error. Received: [int] Expected: [bool].'],
      ["'a'", 'Type error. Received: [string] Expected: [bool].'],
      ['(1).field == 1', 'Type error. Received: [int] Expected: [map,path].'],
    ],
    'are the first that came up, from the left, but from the collection with in': [
      ['resource.data.a == resource.data.b', 'Property a is undefined on object.'],
      ['resource.data.a + resource.data.b == 1', 'Property a is undefined on object.'],
      ['[resource.data.a, resource.data.b] == []', 'Property a is undefined on object.'],
      ["{'x': resource.data.a, 'y': resource.data.b} == {}", 'Property a is undefined on object.'],
      ['resource.data.a in [resource.data.b]', 'Property b is undefined on object.'],
      ['resource.data.a in [1]', 'Property a is undefined on object.'],
      ['resource.data.a.get(resource.data.b, 1) == 1', 'Property a is undefined on object.'],
      ['resource.data.get(resource.data.a, resource.data.b) == 1', 'Property a is undefined on object.'],
      ['second(resource.data.a, resource.data.b)', 'Property b is undefined on object.'],
      ['resource.data.a || resource.data.b', 'Property a is undefined on object.'],
    ],
  };
  for (const [title, rows] of Object.entries(messages)) {
    it(title, () => {
      for (const [condition, message] of rows) expect(reasonOf(condition), condition).to.equal(message);
    });
  }
});
