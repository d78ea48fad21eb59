import fc from 'fast-check';
import { expectOutcome, type Plain } from '../rules.test-support.ts';

/*
 * The reference documentation's statements by type, unless other tables have them; production's answer where
 * it is known to differ.
 */

const DATA: Record<string, Plain> = {
  map: { a: 1n, b: { c: 'x' }, none: null },
  ref: { referenceValue: 'projects/demo/databases/(default)/documents/rooms/blue/seats/4' },
};

function check(outcome: 'true' | 'error', expressions: readonly string[]): void {
  expectOutcome(outcome, expressions, DATA);
}

describe('the reference of collections and paths', () => {
  it('List: parts, membership and methods', () => {
    check('true', [
      "['a', 1, null][1] == 1 && ['a', 'b', 'c'][0:2] == ['a', 'b'] && ['a', 'b', 'c'][1:] == ['b', 'c']",
      "'a' in ['a', 'b'] && !('c' in ['a', 'b']) && null in [null] && [1] in [[1], [2]]",
      "['a', 'b'] == ['a', 'b'] && ['a', 'b'] != ['b', 'a'] && [] == []",
      "['a'].concat(['b', 'c']) == ['a', 'b', 'c'] && [].concat([]) == []",
      "!['a', 'b'].hasAll(['a', 'c']) && ['d', 'e', 'f'].hasAll(['f', 'd']) && ['a'].hasAll([])",
      "!['a', 'b'].hasAny(['c', 'd']) && ['a', 'b'].hasAny(['c', 'b']) && !['a'].hasAny([])",
      "!['a', 'b'].hasOnly(['a', 'c']) && ['a', 'b', 'a'].hasOnly(['b', 'a', 'c']) && [].hasOnly(['a'])",
      "['a', 'b'].join(',') == 'a,b' && [].join(',') == '' && [1, 2.5, true, null, /a/b].join(' ') == '1 2.5 true null /a/b'",
      "['a', 'b', 'a', 'c'].removeAll(['a', 'x']) == ['b', 'c']",
      "['a', 'b', 'a'].toSet() == ['b', 'a'].toSet() && ['a', 'a'].size() == 2",
      '[1, 1.0, 2].toSet().size() == 2 && [1, 1.0, 2].toSet() == [1, 2].toSet()',
    ]);
    check('error', [
      "['a'] + ['b'] == ['a', 'b']",
      "['a']['0'] == 'a'",
      "['a'][1] == 'b'",
      "['a'].length == 1",
      "['a'].concat('b') == ['a', 'b']",
      "['a'].removeAll(['a'].toSet()) == []",
      '[{}].join() == 1',
      '[[1]].join(",") == "1"',
      "['a'].concat(['b'].toSet()) == []",
    ]);
  });

  it('Set: unordered, unique, with algebra', () => {
    check('true', [
      "['a', 'b'].toSet() == ['b', 'a', 'b'].toSet() && ['a'].toSet() != ['b'].toSet() && 'a' in ['a'].toSet()",
      "['a', 'b'].toSet().difference(['a', 'c'].toSet()) == ['b'].toSet()",
      "['a', 'b'].toSet().intersection(['a', 'c'].toSet()) == ['a'].toSet()",
      "['a', 'b'].toSet().union(['a', 'c'].toSet()) == ['a', 'b', 'c'].toSet()",
      "!['a', 'b'].toSet().hasAll(['a', 'c']) && ['d', 'e', 'f'].toSet().hasAll(['d', 'e'].toSet())",
      "!['a', 'b'].toSet().hasAny(['c']) && ['a', 'b'].toSet().hasAny(['c', 'a'].toSet())",
      "!['a', 'b'].toSet().hasOnly(['a', 'c']) && ['a', 'b'].toSet().hasOnly(['a', 'b', 'c'])",
      "['a', 'b', 'a'].toSet().size() == 2 && [].toSet().size() == 0",
    ]);
    check('error', [
      "['a'].toSet()[0] == 'a'",
      "['a'].toSet().concat(['b']) == 1",
      "['a'].toSet().union(['b']) == 1",
      "['a'].toSet() + ['b'].toSet() == 1",
    ]);
  });

  it('Map: fields, membership and methods', () => {
    check('true', [
      "resource.data.map.a == 1 && resource.data.map['a'] == 1 && resource.data.map.b.c == 'x' && 'a' in resource.data.map",
      "!('c' in resource.data.map) && 'none' in resource.data.map && resource.data.map.none == null",
      "{'a': 1, 'b': 2} == {'b': 2, 'a': 1} && {'a': 1} != {'a': 1, 'b': 2}",
      "resource.data.map.get('a', 7) == 1 && resource.data.map.get('z', 7) == 7 && resource.data.map.get('none', 7) == null",
      "resource.data.map.get(['b', 'c'], 7) == 'x' && resource.data.map.get(['b', 'd'], 7) == 7 && resource.data.map.get(['a', 'c'], 7) == 7",
      "{'b': 1, 'a': 2}.keys().toSet() == ['a', 'b'].toSet() && {'a': 2}.keys() is list && {'a': 2}.values() == [2]",
      "{}.size() == 0 && {'a': 1, 'b': 2}.size() == 2",
      "{'a': 1}.diff({'a': 1}) is map_diff && !({'a': 1}.diff({}) is map)",
    ]);
    check('error', [
      'resource.data.map.z == null',
      "resource.data.map['z'] == null",
      "{'a': 1}.get('a') == 1",
      "{'a': 1}.hasAll(['a'])",
      "{'a': 1} + {'b': 2} == {}",
      "{'a': 1}.diff([]) == 1",
      "{'a': 1}[0] == 1",
      "1 in {'a': 1}",
    ]);
  });

  it('MapDiff: from the argument to the map it is called on', () => {
    const diff = "{'added': 1, 'changed': 2, 'same': 3}.diff({'removed': 1, 'changed': 1, 'same': 3})";
    check('true', [
      `${diff}.addedKeys() == ['added'].toSet()`,
      `${diff}.removedKeys() == ['removed'].toSet()`,
      `${diff}.changedKeys() == ['changed'].toSet()`,
      `${diff}.unchangedKeys() == ['same'].toSet()`,
      `${diff}.affectedKeys() == ['added', 'removed', 'changed'].toSet()`,
      "{'a': {'b': 1}}.diff({'a': {'b': 2}}).changedKeys() == ['a'].toSet()",
    ]);
  });

  it('Path: literal, from a string, bound, and by position', () => {
    check('true', [
      "/a/b == path('a/b') && path('/a/b') == path('a/b') && /a/b is path && !(/a/b is string) && /a/b != /a/c",
      "/a/$('b')/c == /a/b/c && /$('a')/b == /a/b && /a/$(string(1)) == path('a/1')",
      "resource.data.ref == /databases/(default)/documents/rooms/blue/seats/4 && resource.data.ref[4] == 'blue'",
      "path('a/{x}/{y}').bind({'x': 'b', 'y': 'c'}) == /a/b/c && /a/{x}.bind({'x': 'b'}) == /a/b",
      "/a/{x}.bind({'x': 'b'})['x'] == 'b' && /a/{x}.bind({'x': 'b'}).x == 'b' && /a/{x}.bind({'x': 'b'})[1] == 'b'",
      '/a/b/c/d[1:3] == /b/c && /a/b/c[0:2] == /a/b && /a/b in [/a/b]',
      'request.path == /databases/(default)/documents/docs/one && request.path[3] == "docs" && request.path[3:5] == /docs/one',
    ]);
    check('error', [
      "/a/b['x'] == 'b'",
      '(/a/b).x == 1',
      "/a/b[2] == 'c'",
      '(/a/b).size() == 2',
      '/a/{x}.bind({}) == /a/b',
      'path(/a/b) == /a/b',
      'path(1) == /a',
      '/a/$(resource.data.map) == /a/b',
      '/a/b < /a/c',
    ]);
  });

  it('sets obey the laws of sets, and join undoes split', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 });
    const set = (values: string[]) => `[${values.map((item) => `'${item}'`).join(', ')}].toSet()`;
    fc.assert(
      fc.property(items, items, (a, b) => {
        const x = set(a);
        const y = set(b);
        const laws = [
          `${x}.union(${y}) == ${y}.union(${x})`,
          `${x}.intersection(${y}) == ${x}.difference(${x}.difference(${y}))`,
          `${x}.hasOnly(${y}) == ${y}.hasAll(${x})`,
          `${x}.hasAny(${y}) == (${x}.intersection(${y}).size() > 0)`,
          `[${a.map((item) => `'${item}'`).join(', ')}, 'z'].join(',').split(',') == [${a.map((item) => `'${item}'`).join(', ')}, 'z']`
            .replace('[, ', '[')
            .replace('[, ', '['),
        ];
        check('true', laws);
      }),
      { numRuns: 60 },
    );
  });
});
