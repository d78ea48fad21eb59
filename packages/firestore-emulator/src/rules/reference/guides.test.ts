import { expect } from 'chai';
import type { RulesMethod } from '../../interfaces.ts';
import { ask, compiled, database, document, type Plain, rulesWith } from '../rules.test-support.ts';

type Fields = Record<string, Plain>;

function writes(rules: string, before: Fields | null, after: Fields | null): boolean {
  const method: RulesMethod = before === null ? 'create' : after === null ? 'delete' : 'update';
  const room = (values: Fields | null) => values && document('rooms/blue', values);
  const ruleset = compiled(rulesWith(`match /rooms/{id} {\n${rules}\n}`));
  return ask(ruleset, { method, path: 'rooms/blue', before: room(before), after: room(after) }).allowed;
}

describe('the examples in the guides to rules', () => {
  it('fields can be required, forbidden and limited', () => {
    const rules = `allow create: if request.resource.data.keys().hasAll(['name', 'seats'])
      && request.resource.data.keys().hasOnly(['name', 'seats', 'address', 'open'])
      && !request.resource.data.keys().hasAny(['rating', 'owner'])
      && request.resource.data.get('open', true) == true;`;
    const create = (fields: Fields) => writes(rules, null, fields);
    expect(create({ name: 'Blue', seats: 4n })).to.equal(true);
    expect(create({ name: 'Blue', seats: 4n, address: 'x', open: true })).to.equal(true);
    expect(create({ name: 'Blue', seats: 4n, open: false })).to.equal(false);
    expect(create({ name: 'Blue' })).to.equal(false);
    expect(create({ name: 'Blue', seats: 4n, rating: 5n })).to.equal(false);
    expect(create({ name: 'Blue', seats: 4n, extra: 1n })).to.equal(false);
  });

  it('an update can be limited to some fields', () => {
    const only =
      "allow update: if request.resource.data.diff(resource.data).affectedKeys().hasOnly(['name', 'seats']);";
    const not =
      "allow update: if !request.resource.data.diff(resource.data).affectedKeys().hasAny(['owner']);";
    const before = { name: 'Blue', seats: 4n, owner: 'alice' };
    const changes: [after: Fields, byOnly: boolean, byNot: boolean][] = [
      [{ ...before, name: 'Red' }, true, true],
      [{ ...before, name: 'Red', seats: 5n }, true, true],
      [before, true, true],
      [{ ...before, owner: 'bob' }, false, false],
      [{ ...before, address: 'x' }, false, true],
      [{ name: 'Blue', seats: 4n }, false, false],
    ];
    for (const [after, byOnly, byNot] of changes) {
      expect(writes(only, before, after), JSON.stringify(Object.keys(after))).to.equal(byOnly);
      expect(writes(not, before, after), JSON.stringify(Object.keys(after))).to.equal(byNot);
    }
  });

  it('types can be enforced, also of optional fields', () => {
    const rules = `
      function optional(field, test) { return !(field in request.resource.data) || test; }
      allow create: if request.resource.data.score is int && request.resource.data.title is string
        && request.resource.data.get('tags', []) is list && optional('at', request.resource.data.at is timestamp);`;
    const create = (fields: Fields) => writes(rules, null, fields);
    expect(create({ score: 1n, title: 'x' })).to.equal(true);
    expect(create({ score: 1n, title: 'x', tags: ['a'], at: new Date(0) })).to.equal(true);
    expect(create({ score: 1.5, title: 'x' })).to.equal(false);
    expect(create({ score: 1n, title: 2n })).to.equal(false);
    expect(create({ score: 1n, title: 'x', tags: 'a' })).to.equal(false);
    expect(create({ score: 1n, title: 'x', at: 'now' })).to.equal(false);
    expect(create({ title: 'x' })).to.equal(false);
  });

  it('new and old data can be compared', () => {
    const rules = `allow create: if request.resource.data.seats > 0;
      allow update: if request.resource.data.seats > 0 && request.resource.data.name == resource.data.name;
      allow delete: if resource.data.seats == 0;`;
    expect(writes(rules, null, { seats: 1n, name: 'a' })).to.equal(true);
    expect(writes(rules, null, { seats: 0n, name: 'a' })).to.equal(false);
    expect(writes(rules, { seats: 1n, name: 'a' }, { seats: 2n, name: 'a' })).to.equal(true);
    expect(writes(rules, { seats: 1n, name: 'a' }, { seats: 2n, name: 'b' })).to.equal(false);
    expect(writes(rules, { seats: 0n }, null)).to.equal(true);
    expect(writes(rules, { seats: 1n }, null)).to.equal(false);
  });

  it('custom functions can use the request, other documents and each other', () => {
    const ruleset = compiled(`rules_version = '2';
      function anybody() { return request.auth != null; }
      service cloud.firestore {
        function isAdmin() { return anybody() && exists(/databases/(default)/documents/admins/$(request.auth.uid)); }
        match /databases/{database}/documents {
          function isOpen(room) { return get(/databases/$(database)/documents/rooms/$(room)).data.open; }
          match /rooms/{room} {
            function mayEnter() { let open = isOpen(room); return open || isAdmin(); }
            match /seats/{seat} { allow get: if mayEnter() && seat != '13'; }
          }
        }
      }`);
    const get = (path: string, documents: Record<string, Fields>) =>
      ask(ruleset, { method: 'get', path }, database(documents)).allowed;
    expect(get('rooms/blue/seats/1', { 'rooms/blue': { open: true } })).to.equal(true);
    expect(get('rooms/blue/seats/1', { 'rooms/blue': { open: false } })).to.equal(false);
    expect(get('rooms/blue/seats/1', { 'rooms/blue': { open: false }, 'admins/alice': {} })).to.equal(true);
    expect(get('rooms/blue/seats/13', { 'rooms/blue': { open: true } })).to.equal(false);
  });

  it('a recursive wildcard matches zero segments in version 2, and at least one before', () => {
    const patterns: [pattern: string, one: string[], two: string[]][] = [
      ['/rooms/{r}', ['rooms/a'], ['rooms/a']],
      [
        '/rooms/{r=**}',
        ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d'],
        ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d'],
      ],
      [
        '/rooms/{r}/{s=**}',
        ['rooms/a/seats/b', 'rooms/a/seats/b/c/d'],
        ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d'],
      ],
      [
        '/{all=**}',
        ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d', 'other/x'],
        ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d', 'other/x'],
      ],
    ];
    const paths = ['rooms/a', 'rooms/a/seats/b', 'rooms/a/seats/b/c/d', 'other/x'];
    for (const [pattern, one, two] of patterns) {
      for (const [version, expected] of [
        ['1', one],
        ['2', two],
      ] as const) {
        const ruleset = compiled(
          `rules_version = '${version}'; service cloud.firestore { match /databases/{d}/documents { match ${pattern} { allow get; } } }`,
        );
        const matched = paths.filter((path) => ask(ruleset, { method: 'get', path }).allowed);
        expect(matched, `${pattern} in version ${version}`).to.deep.equal(expected);
      }
    }
  });

  it('one allowing match of several is enough', () => {
    const ruleset = compiled(
      rulesWith(
        'match /rooms/{r} { allow get: if false; }\nmatch /rooms/{r=**} { allow get: if true; allow get: if r == 1 / 0; }',
      ),
    );
    expect(ask(ruleset, { method: 'get', path: 'rooms/blue' }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'delete', path: 'rooms/blue' }).allowed).to.equal(false);
  });

  it('a condition must be true, not just truthy', () => {
    for (const condition of ['1', "'true'", 'null', '[]', '{}', 'request.auth', 'debug(1)']) {
      expect(writes(`allow create: if ${condition};`, null, {}), condition).to.equal(false);
    }
  });
});
