import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { and, ask, compiled, database, named, or, rulesWith, where } from '../rules.test-support.ts';

const NOW = new Date(1_780_000_000_000);
const LATER = new Date(NOW.getTime() + 60_000);
const EARLIER = new Date(NOW.getTime() - 60_000);
const NOTHING: Message = {};

function unary(fieldPath: string, op: string): Message {
  return { unaryFilter: { field: { fieldPath }, op } };
}

function listed(condition: string, filter: Message, rest: Message = {}): boolean {
  const ruleset = compiled(rulesWith(`match /docs/{id} { allow list: if ${condition}; }`));
  const query = { ...rest, ...(filter === NOTHING ? {} : { where: filter }) };
  const documents = database({ 'rooms/open': { public: true }, 'admins/alice': {} });
  return ask(ruleset, { method: 'list', path: 'docs', query }, documents).allowed;
}

type Row = [condition: string, filter: Message, allowed: boolean];

const OWN = 'resource.data.owner == request.auth.uid';
const isOwner = where('owner', 'EQUAL', 'alice');
const isPublic = where('public', 'EQUAL', true);
const isMember = where('members', 'ARRAY_CONTAINS', 'alice');

const TABLES: Record<string, Row[]> = {
  'a condition that does not depend on documents is evaluated': [
    ['true', NOTHING, true],
    ['request.auth != null', NOTHING, true],
    ["request.auth.uid == 'bob'", NOTHING, false],
    ["request.method == 'list'", NOTHING, true],
    ["database == '(default)'", NOTHING, true],
    ['resource != null', NOTHING, true],
    ['resource == null', NOTHING, false],
  ],
  'an equality filter fixes a value': [
    [OWN, isOwner, true],
    [OWN, NOTHING, false],
    [OWN, where('owner', 'EQUAL', 'bob'), false],
    [OWN, where('other', 'EQUAL', 'alice'), false],
    ['request.auth.uid == resource.data.owner', isOwner, true],
    [`${OWN} && resource.data.public == true`, and(isOwner, isPublic), true],
    [`${OWN} && resource.data.public == true`, isOwner, false],
    [`${OWN} || resource.data.public == true`, isPublic, true],
    [`${OWN} || resource.data.public == true`, isOwner, true],
    [`${OWN} || resource.data.public == true`, NOTHING, false],
    ['resource.data.public', isPublic, true],
    ['!resource.data.public', where('public', 'EQUAL', false), true],
    ['resource.data.owner is string && resource.data.owner.size() == 5', isOwner, true],
    ["resource.data.owner.matches('al.*')", isOwner, true],
    ["resource.data.owner in ['alice', 'bob']", isOwner, true],
    ["resource.data['owner'] == 'alice'", isOwner, true],
    ["resource.data.get('owner', '') == 'alice'", isOwner, true],
    ["resource.data.get('owner', 'alice') == 'alice'", NOTHING, false],
    ["resource.data.owner != 'bob'", isOwner, true],
    ["resource.data.owner != 'bob'", NOTHING, false],
    ['resource.data.at == request.time', where('at', 'EQUAL', NOW), true],
    ["resource.data.list == ['a']", where('list', 'EQUAL', ['a']), true],
  ],
  'fields inside maps are known by their path': [
    ["resource.data.map.key == 'x'", where('map.key', 'EQUAL', 'x'), true],
    ["resource.data.map['key'] == 'x'", where('map.key', 'EQUAL', 'x'), true],
    ["resource.data['map.key'] == 'x'", where('map.key', 'EQUAL', 'x'), false],
    ["resource.data['map.key'] == 'x'", where('`map.key`', 'EQUAL', 'x'), true],
    ["resource.data.map.key == 'x'", where('map', 'EQUAL', { key: 'x' }), true],
    ["resource.data.map.get('key', '') == 'x'", where('map.key', 'EQUAL', 'x'), true],
    ["resource.data.get(['map', 'key'], '') == 'x'", where('map.key', 'EQUAL', 'x'), true],
    ['resource.data.roles[request.auth.uid] == "owner"', where('roles.alice', 'EQUAL', 'owner'), true],
    ['resource.data.roles[request.auth.uid] == "owner"', where('roles.bob', 'EQUAL', 'owner'), false],
    ['request.auth.uid in resource.data.roles', where('roles.alice', 'EQUAL', 'owner'), true],
    ['request.auth.uid in resource.data.roles', where('roles.bob', 'EQUAL', 'owner'), false],
    ['resource.data.map is map', where('map.key', 'EQUAL', 'x'), true],
  ],
  'a number is the one that the filter has, an integer or a double': [
    ['resource.data.n == 1', where('n', 'EQUAL', 1n), true],
    ['resource.data.n == 1', where('n', 'EQUAL', 1), true],
    ['resource.data.n == 2', where('n', 'EQUAL', 1n), false],
    ['resource.data.n != 2 && resource.data.n < 2 && resource.data.n >= 1', where('n', 'EQUAL', 1n), true],
    ['resource.data.n is number', where('n', 'EQUAL', 1n), true],
    ['resource.data.n is int', where('n', 'EQUAL', 1n), true],
    ['resource.data.n is int', where('n', 'EQUAL', 1), false],
    ['resource.data.n is int', where('n', 'LESS_THAN', 1n), false],
    ['resource.data.n in [1, 2]', where('n', 'EQUAL', 1n), true],
    ['resource.data.n in [1, 2]', where('n', 'IN', [1n, 2n]), true],
    ['resource.data.n in [1, 2]', where('n', 'IN', [1n, 3n]), false],
    ['resource.data.n in [1, 2]', where('n', 'LESS_THAN', 2n), false],
    ["string(resource.data.n) + 'st' == '1st'", where('n', 'EQUAL', 1n), true],
    ['resource.data.list == [1]', where('list', 'EQUAL', [1n]), true],
    ['resource.data.list == [1.0]', where('list', 'EQUAL', [1n]), false],
    ['1 in resource.data.list', where('list', 'ARRAY_CONTAINS', 1n), true],
    ['2 in resource.data.list', where('list', 'ARRAY_CONTAINS', 1n), false],
    [
      'resource.data.list.hasAny([0, request.auth.uid])',
      where('list', 'ARRAY_CONTAINS_ANY', [0n, 'alice']),
      true,
    ],
    ["1 in resource.data.get('list', [])", where('list', 'ARRAY_CONTAINS', 1n), true],
    ['math.isNaN(resource.data.n)', unary('n', 'IS_NAN'), true],
  ],
  'every value of an in filter must satisfy': [
    ["resource.data.s in ['a', 'b']", where('s', 'IN', ['a', 'b']), true],
    ["resource.data.s in ['a', 'b', 'c']", where('s', 'IN', ['a', 'b']), true],
    ["resource.data.s in ['a']", where('s', 'IN', ['a', 'b']), false],
    ["resource.data.s == 'a'", where('s', 'IN', ['a', 'b']), false],
    ["resource.data.s == 'a' || resource.data.s == 'b'", where('s', 'IN', ['a', 'b']), true],
    ["resource.data.s == 'a'", where('s', 'IN', []), false],
    ['resource.data.n < 3', where('n', 'IN', [1n, 2n]), true],
    ['resource.data.n < 2', where('n', 'IN', [1n, 2n]), false],
    ["resource.data.s != 'c'", where('s', 'IN', ['a', 'b']), true],
  ],
  'array-contains proves membership of its value only': [
    ['request.auth.uid in resource.data.members', isMember, true],
    ['request.auth.uid in resource.data.members', where('members', 'ARRAY_CONTAINS', 'bob'), false],
    ['request.auth.uid in resource.data.members', NOTHING, false],
    ['request.auth.uid in resource.data.members', where('members', 'ARRAY_CONTAINS_ANY', ['alice']), true],
    [
      'request.auth.uid in resource.data.members',
      where('members', 'ARRAY_CONTAINS_ANY', ['alice', 'bob']),
      false,
    ],
    [
      "resource.data.members.hasAny(['bob', 'alice'])",
      where('members', 'ARRAY_CONTAINS_ANY', ['alice', 'bob']),
      true,
    ],
    ["['bob', 'alice'].hasAny(resource.data.members)", isMember, true],
    ["resource.data.members.hasAll(['alice'])", isMember, true],
    ["resource.data.members.hasAll(['alice', 'bob'])", isMember, false],
    ["resource.data.members.hasOnly(['alice'])", isMember, false],
    ["!('bob' in resource.data.members)", isMember, false],
    ['resource.data.members.size() == 1', isMember, false],
    ['resource.data.members is list', isMember, true],
    [
      'request.auth.uid in resource.data.team.members',
      where('team.members', 'ARRAY_CONTAINS', 'alice'),
      true,
    ],
  ],
  'inequality filters give ranges': [
    ['resource.data.n >= 3', where('n', 'GREATER_THAN', 3n), true],
    ['resource.data.n > 3', where('n', 'GREATER_THAN', 3n), true],
    ['resource.data.n > 3', where('n', 'GREATER_THAN_OR_EQUAL', 3n), false],
    ['resource.data.n >= 3', where('n', 'GREATER_THAN_OR_EQUAL', 3n), true],
    ['resource.data.n > 2', where('n', 'GREATER_THAN_OR_EQUAL', 3n), true],
    ['resource.data.n > 2.5', where('n', 'GREATER_THAN_OR_EQUAL', 3n), true],
    ['resource.data.n > 4', where('n', 'GREATER_THAN', 3n), false],
    ['3 <= resource.data.n', where('n', 'GREATER_THAN', 3n), true],
    ['resource.data.n < 5', where('n', 'LESS_THAN', 5n), true],
    ['resource.data.n <= 5', where('n', 'LESS_THAN_OR_EQUAL', 5n), true],
    ['resource.data.n < 5', where('n', 'LESS_THAN_OR_EQUAL', 5n), false],
    ['resource.data.n < 5', where('n', 'GREATER_THAN', 5n), false],
    ['!(resource.data.n < 5)', where('n', 'GREATER_THAN', 5n), true],
    ['!(resource.data.n < 5)', NOTHING, false],
    [
      'resource.data.n > 1 && resource.data.n < 5',
      and(where('n', 'GREATER_THAN', 1n), where('n', 'LESS_THAN', 5n)),
      true,
    ],
    [
      'resource.data.n == 5',
      and(where('n', 'GREATER_THAN_OR_EQUAL', 5n), where('n', 'LESS_THAN_OR_EQUAL', 5n)),
      true,
    ],
    ['resource.data.n != 7', where('n', 'LESS_THAN', 7n), true],
    ["resource.data.n != 'seven'", where('n', 'LESS_THAN', 7n), true],
    ['resource.data.n == 5', where('n', 'GREATER_THAN_OR_EQUAL', 5n), false],
    ["resource.data.n >= 'a'", where('n', 'LESS_THAN', 7n), false],
    ['resource.data.n is number && !(resource.data.n is string)', where('n', 'LESS_THAN', 7n), true],
    ["resource.data.s >= 'a'", where('s', 'GREATER_THAN', 'b'), true],
    ['resource.data.expiresAt > request.time', where('expiresAt', 'GREATER_THAN', NOW), true],
    ['resource.data.expiresAt > request.time', where('expiresAt', 'GREATER_THAN', LATER), true],
    ['resource.data.expiresAt > request.time', where('expiresAt', 'GREATER_THAN', EARLIER), false],
    ['request.time < resource.data.expiresAt', where('expiresAt', 'GREATER_THAN', NOW), true],
    ["resource.data.at > request.time - duration.value(1, 'h')", where('at', 'GREATER_THAN', NOW), true],
    ['resource.data.n + 1 > 4', where('n', 'GREATER_THAN', 3n), false],
  ],
  'not-equal filters exclude values': [
    ["resource.data.s != 'a'", where('s', 'NOT_EQUAL', 'a'), true],
    ["resource.data.s != 'b'", where('s', 'NOT_EQUAL', 'a'), false],
    ["!(resource.data.s in ['a', 'b'])", where('s', 'NOT_IN', ['a', 'b']), true],
    ["!(resource.data.s in ['a', 'b'])", where('s', 'NOT_EQUAL', 'a'), false],
    ['resource.data.s != null', where('s', 'NOT_EQUAL', 'a'), true],
    ['!(resource.data.s in [])', NOTHING, false],
    ['resource.data.n != 1.0', where('n', 'NOT_EQUAL', 1n), true],
  ],
  'a filter proves that its field exists, and null needs a filter of its own': [
    ["'s' in resource.data", where('s', 'EQUAL', 'a'), true],
    ["'s' in resource.data", where('s', 'NOT_EQUAL', 'a'), true],
    ["'s' in resource.data", NOTHING, false],
    ["!('s' in resource.data)", NOTHING, false],
    [
      "resource.data.keys().hasAll(['s', 't'])",
      and(where('s', 'EQUAL', 'a'), where('t', 'GREATER_THAN', 1n)),
      true,
    ],
    ["resource.data.keys().hasAll(['s', 't'])", where('s', 'EQUAL', 'a'), false],
    ["resource.data.keys().hasOnly(['s'])", where('s', 'EQUAL', 'a'), false],
    ["'s' in resource.data.keys()", where('s', 'EQUAL', 'a'), true],
    ['resource.data.s == null', unary('s', 'IS_NULL'), true],
    ['resource.data.s == null', NOTHING, false],
    ['resource.data.s != null', unary('s', 'IS_NOT_NULL'), true],
    ['resource.data.s != null', NOTHING, false],
    ['resource.data.s == null', unary('s', 'IS_NOT_NULL'), false],
    ["resource.data.s == 'a' && !('secret' in resource.data)", where('s', 'EQUAL', 'a'), false],
  ],
  'every branch of an or must be proved': [
    [OWN, or(isOwner, isPublic), false],
    [`${OWN} || resource.data.public == true`, or(isOwner, isPublic), true],
    [OWN, or(isOwner, and(isOwner, isPublic)), true],
    [OWN, and(isOwner, or(isPublic, isMember)), true],
    ['resource.data.public == true', and(isOwner, or(isPublic, isMember)), false],
    ['resource.data.n > 0', or(where('n', 'EQUAL', 1n), where('n', 'GREATER_THAN', 5n)), true],
  ],
  'an operator or a shape that is not understood proves nothing': [
    [OWN, { compositeFilter: { op: 'XOR', filters: [isOwner] } }, false],
    [OWN, where('owner', 'LIKE', 'alice'), false],
    ['resource.data.public == true', where('__name__', 'EQUAL', 'x'), false],
    ["resource.data.__name__ == 'x'", where('__name__', 'EQUAL', 'x'), false],
    ["id == 'x'", where('__name__', 'EQUAL', 'x'), false],
  ],
  'an unknown side of && and || does not hide a known one': [
    ["resource.data.public == true || request.auth.uid == 'alice'", NOTHING, true],
    ['resource.data.public || request.auth != null', NOTHING, true],
    ["resource.data.public == true && request.auth.uid == 'alice'", NOTHING, false],
    ['!(resource.data.public == true && false)', NOTHING, true],
    ['resource.data.public ? true : true', NOTHING, false],
    ['debug(resource.data.public) == true', isPublic, true],
    ["!(['a', resource.data.owner].hasAny(['b']))", NOTHING, false],
    ["{'a': resource.data.owner} != {'a': 'b'}", NOTHING, false],
    ['/a/$(resource.data.owner) != /a/b', NOTHING, false],
  ],
  'the id and name of the documents are unknown': [
    ["id == 'one'", NOTHING, false],
    ["id != 'one'", NOTHING, false],
    ["resource.id == 'one'", NOTHING, false],
    ['id == request.auth.uid || request.auth != null', NOTHING, true],
  ],
  'unless the query asks for them': [
    ['id == request.auth.uid', named('EQUAL', 'alice'), true],
    ['id == request.auth.uid', named('EQUAL', 'bob'), false],
    ['resource.id == request.auth.uid', named('EQUAL', 'alice'), true],
    ['resource.__name__ == /databases/$(database)/documents/docs/alice', named('EQUAL', 'alice'), true],
    ["id in ['alice', 'bob']", named('IN', 'alice', 'bob'), true],
    ['id == request.auth.uid', named('IN', 'alice', 'bob'), false],
    [`id == request.auth.uid || ${OWN}`, or(named('EQUAL', 'alice'), isOwner), true],
    [`id == request.auth.uid || ${OWN}`, or(named('EQUAL', 'alice'), isPublic), false],
    ['exists(/databases/$(database)/documents/admins/$(id))', named('IN', 'alice'), true],
    ['exists(/databases/$(database)/documents/admins/$(id))', named('IN', 'alice', 'bob'), false],
    ['id == request.auth.uid', named('NOT_EQUAL', 'alice'), false],
    ['id != request.auth.uid', named('NOT_EQUAL', 'alice'), false],
    ["id >= 'alice'", named('GREATER_THAN_OR_EQUAL', 'alice'), false],
    [OWN, named('EQUAL', 'alice'), false],
  ],
  'other documents can be read when their path is known': [
    ['exists(/databases/$(database)/documents/admins/$(request.auth.uid))', NOTHING, true],
    [
      'get(/databases/$(database)/documents/rooms/$(resource.data.room)).data.public',
      where('room', 'EQUAL', 'open'),
      true,
    ],
    [
      'get(/databases/$(database)/documents/rooms/$(resource.data.room)).data.public',
      where('room', 'EQUAL', 'shut'),
      false,
    ],
    ['get(/databases/$(database)/documents/rooms/$(resource.data.room)).data.public', NOTHING, false],
    ['exists(/databases/$(database)/documents/rooms/$(id))', NOTHING, false],
  ],
};

describe('proving queries', () => {
  for (const [title, rows] of Object.entries(TABLES)) {
    it(title, () => {
      for (const [condition, filter, allowed] of rows) {
        expect(listed(condition, filter), `${condition} given ${JSON.stringify(filter)}`).to.equal(allowed);
      }
    });
  }

  it('accepts operators by number', () => {
    const owner = { fieldFilter: { field: { fieldPath: 'owner' }, op: 5, value: { stringValue: 'alice' } } };
    expect(listed(OWN, owner)).to.equal(true);
    expect(listed(OWN, { compositeFilter: { op: 1, filters: [owner, isPublic] } })).to.equal(true);
    expect(listed(OWN, { compositeFilter: { op: 2, filters: [owner, isPublic] } })).to.equal(false);
    expect(
      listed('resource.data.owner == null', { unaryFilter: { field: { fieldPath: 'owner' }, op: 3 } }),
    ).to.equal(true);
  });
});
