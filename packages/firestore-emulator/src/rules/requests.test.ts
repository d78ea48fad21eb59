import { expect } from 'chai';
import type { RulesDocuments, Ruleset, RulesMethod } from '../interfaces.ts';
import { ask, compiled, database, document, rulesWith } from './rules.test-support.ts';

const METHODS: RulesMethod[] = ['get', 'list', 'create', 'update', 'delete'];

/** The methods allowed at a path (for a list, at its collection). */
function allowedAt(ruleset: Ruleset, path: string): RulesMethod[] {
  return METHODS.filter((method) => {
    const at = method === 'list' ? path.split('/').slice(0, -1).join('/') : path;
    return ask(ruleset, { method, path: at }).allowed;
  });
}

describe('authorizing requests', () => {
  it('read stands for get and list, write for create, update and delete', () => {
    const ruleset = compiled(
      rulesWith(`match /r/{x} { allow read; } match /w/{x} { allow write; }
      match /g/{x} { allow get, delete: if true; } match /n/{x} { allow read: if false; }`),
    );
    expect(allowedAt(ruleset, 'r/1')).to.deep.equal(['get', 'list']);
    expect(allowedAt(ruleset, 'w/1')).to.deep.equal(['create', 'update', 'delete']);
    expect(allowedAt(ruleset, 'g/1')).to.deep.equal(['get', 'delete']);
    expect(allowedAt(ruleset, 'n/1')).to.deep.equal([]);
    expect(allowedAt(ruleset, 'elsewhere/1')).to.deep.equal([]);
  });

  it('a rule only applies to its own path, not below or above it', () => {
    const ruleset = compiled(rulesWith('match /a/{x} { allow read; match /b/{y} { allow get; } }'));
    expect(allowedAt(ruleset, 'a/1')).to.deep.equal(['get', 'list']);
    expect(allowedAt(ruleset, 'a/1/b/2')).to.deep.equal(['get']);
    expect(allowedAt(ruleset, 'a/1/c/2')).to.deep.equal([]);
    expect(allowedAt(ruleset, 'a/1/b/2/c/3')).to.deep.equal([]);
  });

  it('a rule for a literal id applies to that document but no list', () => {
    expect(allowedAt(compiled(rulesWith('match /a/one { allow read; }')), 'a/one')).to.deep.equal(['get']);
  });

  it('** matches any number of segments in version 2, at least one in version 1', () => {
    const two = compiled(
      rulesWith('match /a/{x}/{rest=**} { allow get; } match /{p=**}/z/{id} { allow get; }'),
    );
    for (const path of ['a/1', 'a/1/b/2', 'a/1/b/2/c/3', 'z/1', 'b/1/z/2'])
      expect(allowedAt(two, path), path).to.deep.equal(['get']);
    expect(allowedAt(two, 'b/1')).to.deep.equal([]);
    const one = compiled(
      'service cloud.firestore { match /databases/{d}/documents { match /a/{x}/{rest=**} { allow get; } } }',
    );
    expect(allowedAt(one, 'a/1')).to.deep.equal([]);
    expect(allowedAt(one, 'a/1/b/2')).to.deep.equal(['get']);
  });

  it('wildcards are bound to strings, and ** to a path', () => {
    const ruleset = compiled(
      rulesWith(`match /a/{x}/{rest=**} {
      allow get: if x == 'one' && rest == path('b/two') && rest[1] == 'two' && database == '(default)'; }`),
    );
    expect(allowedAt(ruleset, 'a/one/b/two')).to.deep.equal(['get']);
    expect(allowedAt(ruleset, 'a/two/b/two')).to.deep.equal([]);
  });

  it('one of the matching rules is enough, even if another fails', () => {
    const ruleset = compiled(
      rulesWith(`match /a/{x} { allow get: if resource.data.missing == 1; allow get: if x == '1'; }
      match /{all=**} { allow get: if false; }`),
    );
    expect(allowedAt(ruleset, 'a/1')).to.deep.equal(['get']);
    expect(allowedAt(ruleset, 'a/2')).to.deep.equal([]);
  });

  it('request.auth is the caller', () => {
    const ruleset = compiled(
      rulesWith(`match /{d=**} { allow get: if request.auth.uid == 'alice'
      && request.auth.token.email == 'alice@example.com' && request.auth.token.level == 3;
      allow delete: if request.auth == null; }`),
    );
    expect(ask(ruleset, { method: 'get', path: 'a/1' }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'get', path: 'a/1', caller: { kind: 'anonymous' } }).allowed).to.equal(
      false,
    );
    expect(ask(ruleset, { method: 'delete', path: 'a/1', caller: { kind: 'anonymous' } }).allowed).to.equal(
      true,
    );
    expect(ask(ruleset, { method: 'delete', path: 'a/1' }).allowed).to.equal(false);
  });

  it('resource and request.resource are the document before and after a write', () => {
    const ruleset = compiled(
      rulesWith(`match /a/{id} {
      allow create: if resource == null && request.resource.data.n == 1 && request.resource.id == id && request.method == 'create';
      allow update: if request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n']);
      allow delete: if resource.data.n == 1 && request.resource == null; }`),
    );
    const one = document('a/x', { n: 1n, m: 1n });
    const two = document('a/x', { n: 2n, m: 1n });
    const other = document('a/x', { n: 1n, m: 2n });
    expect(ask(ruleset, { method: 'create', path: 'a/x', before: null, after: one }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'create', path: 'a/x', before: null, after: two }).allowed).to.equal(false);
    expect(ask(ruleset, { method: 'update', path: 'a/x', before: one, after: two }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'update', path: 'a/x', before: one, after: other }).allowed).to.equal(
      false,
    );
    expect(ask(ruleset, { method: 'delete', path: 'a/x', before: one, after: null }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'delete', path: 'a/x', before: two, after: null }).allowed).to.equal(false);
  });

  it('there is no request.resource on reads, and a missing document is a null resource', () => {
    const ruleset = compiled(
      rulesWith(`match /a/{id} { allow get: if request.resource == null; }
      match /b/{id} { allow get: if resource == null || resource.data.open == true; }`),
    );
    expect(ask(ruleset, { method: 'get', path: 'a/x', before: null }).allowed).to.equal(false);
    expect(ask(ruleset, { method: 'get', path: 'b/x', before: null }).allowed).to.equal(true);
    expect(
      ask(ruleset, { method: 'get', path: 'b/x', before: document('b/x', { open: false }) }).allowed,
    ).to.equal(false);
  });

  it('a server timestamp equals request.time', () => {
    const ruleset = compiled(
      rulesWith('match /a/{id} { allow create: if request.resource.data.at == request.time; }'),
    );
    const after = (seconds: string) => document('a/x', { at: { timestampValue: { seconds, nanos: 5000 } } });
    const time = { seconds: '1780000000', nanos: 5000 };
    expect(
      ask(ruleset, { method: 'create', path: 'a/x', time, after: after('1780000000') }).allowed,
    ).to.equal(true);
    expect(
      ask(ruleset, { method: 'create', path: 'a/x', time, after: after('1780000001') }).allowed,
    ).to.equal(false);
  });

  describe('reading other documents', () => {
    const root = '/databases/$(database)/documents';
    const documents = database({ 'admins/alice': { level: 2n } }, { 'rooms/r': { owner: 'alice' } });

    it('get and exists see the state before a write, getAfter and existsAfter the one after it', () => {
      const ruleset = compiled(
        rulesWith(`match /a/{id} {
        allow get: if get(${root}/admins/$(request.auth.uid)).data.level == 2 && get(${root}/admins/alice).id == 'alice';
        allow update: if existsAfter(${root}/rooms/r) && !exists(${root}/rooms/r) && !existsAfter(${root}/admins/alice);
        allow create: if getAfter(${root}/rooms/$(request.resource.data.room)).data.owner == request.auth.uid; }`),
      );
      expect(ask(ruleset, { method: 'get', path: 'a/x' }, documents).allowed).to.equal(true);
      expect(ask(ruleset, { method: 'update', path: 'a/x' }, documents).allowed).to.equal(true);
      const create = (room: string) => ({
        method: 'create' as const,
        path: 'a/x',
        after: document('a/x', { room }),
      });
      expect(ask(ruleset, create('r'), documents).allowed).to.equal(true);
      expect(ask(ruleset, create('other'), documents).allowed).to.equal(false);
    });

    it('get and getAfter return null for a missing document', () => {
      const ruleset = compiled(
        rulesWith(`function missing(path) { return get(path) == null && getAfter(path) == null; }
        match /a/{id} { allow get: if missing(${root}/admins/bob); allow delete: if missing(${root}/admins/alice);
        allow create: if get(${root}/admins/bob).data.level == 2; }`),
      );
      expect(ask(ruleset, { method: 'get', path: 'a/x' }, documents).allowed).to.equal(true);
      expect(ask(ruleset, { method: 'delete', path: 'a/x' }, documents).allowed).to.equal(false);
      expect(ask(ruleset, { method: 'create', path: 'a/x' }, documents).reason).to.equal(
        "\nNull value error. for 'create' @ L6",
      );
    });

    it('another database or a path of no document is an error', () => {
      for (const path of ['/databases/other/documents/admins/alice', `${root}/admins`, '/admins/alice']) {
        const ruleset = compiled(
          rulesWith(
            `match /a/{id} { allow get: if get(${path}).data.level == 2; allow delete: if get(${path}) == null; }`,
          ),
        );
        expect(ask(ruleset, { method: 'get', path: 'a/x' }, documents).allowed, path).to.equal(false);
        expect(ask(ruleset, { method: 'delete', path: 'a/x' }, documents).allowed, path).to.equal(false);
      }
    });

    it('a value with slashes can’t reach another collection', () => {
      const ruleset = compiled(
        rulesWith(`match /a/{id} { allow create: if exists(${root}/$(request.resource.data.of)); }`),
      );
      const after = document('a/x', { of: 'admins/alice' });
      expect(ask(ruleset, { method: 'create', path: 'a/x', after }, documents).allowed).to.equal(false);
    });

    it('the eleventh document is denied, even where an error would be absorbed, but repeated reads are free', () => {
      const each = (count: number) =>
        Array.from({ length: count }, (_, i) => `exists(${root}/d/${i})`).join(' || ');
      const ruleset = compiled(
        rulesWith(`match /ten/{id} { allow get: if ${each(10)} || exists(${root}/d/1) || true; }
        match /eleven/{id} { allow get: if ${each(11)} || true; }`),
      );
      expect(ask(ruleset, { method: 'get', path: 'ten/x' }).allowed).to.equal(true);
      const { allowed, reason } = ask(ruleset, { method: 'get', path: 'eleven/x' });
      expect(allowed).to.equal(false);
      expect(reason).to.contain('more than 10 documents');
    });

    it('the twenty-first document of all checks of one request is denied', () => {
      const each = Array.from({ length: 7 }, (_, i) => `exists(${root}/d/$(id + '${i}'))`).join(' || ');
      const ruleset = compiled(rulesWith(`match /a/{id} { allow create: if ${each} || true; }`));
      const write = (id: string, documents: RulesDocuments) =>
        ask(ruleset, { method: 'create', path: `a/${id}` }, documents);
      const one = database({});
      expect(['x', 'y', 'x', 'y'].map((id) => write(id, one).allowed)).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      expect(write('z', one).reason).to.contain('more than 20 documents');
      expect(write('z', database({})).allowed).to.equal(true);
    });
  });

  it('a denial lists the outcome of every matching rule, with its line', () => {
    const ruleset = compiled(
      rulesWith(`match /a/{id} {
      allow get: if id == 'other';
      allow get: if resource.data.missing == 1; }`),
    );
    expect(ask(ruleset, { method: 'get', path: 'a/x', before: document('a/x', {}) }).reason).to.equal(
      "\nfalse for 'get' @ L5, Property missing is undefined on object. for 'get' @ L6",
    );
    expect(ask(ruleset, { method: 'delete', path: 'a/x' }).reason).to.equal('No matching allow statements');
  });
});
