import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { ask, compiled, database, document, named, rulesWith, where } from '../rules.test-support.ts';

const OWN = 'resource.data.owner == request.auth.uid';
const isOwner = where('owner', 'EQUAL', 'alice');
const isPublic = where('public', 'EQUAL', true);

function list(condition: string, query: Message = {}): { allowed: boolean; reason: string } {
  const ruleset = compiled(rulesWith(`match /docs/{id} {\nallow list: if ${condition}; }`));
  return ask(ruleset, { method: 'list', path: 'docs', query });
}

describe('rules for lists', () => {
  it('are proved through functions and their arguments', () => {
    const ruleset = compiled(
      rulesWith(`function mine(data) { let who = data.owner; return who == request.auth.uid; }
      function ofDoc() { return mine(resource.data); }
      match /docs/{id} { allow list: if ofDoc(); }`),
    );
    expect(ask(ruleset, { method: 'list', path: 'docs', query: { where: isOwner } }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'list', path: 'docs', query: {} }).allowed).to.equal(false);
  });

  it('see the limit, offset and order in request.query, where a missing limit is an error', () => {
    expect(list('request.query.limit <= 50', { limit: { value: 50 } }).allowed).to.equal(true);
    expect(list('request.query.limit <= 50', { limit: 50 }).allowed).to.equal(true);
    expect(list('request.query.limit <= 50', { limit: { value: 51 } }).allowed).to.equal(false);
    expect(list('request.query.limit <= 50').allowed).to.equal(false);
    expect(list('request.query.offset == 5', { offset: 5 }).allowed).to.equal(true);
    const orderBy = [{ field: { fieldPath: 'at' }, direction: 'DESCENDING' }, { field: { fieldPath: 'n' } }];
    expect(list("request.query.orderBy == 'at DESC, n ASC'", { orderBy }).allowed).to.equal(true);
  });

  it('are not proved by an order', () => {
    expect(list("'at' in resource.data", { orderBy: [{ field: { fieldPath: 'at' } }] }).allowed).to.equal(
      false,
    );
  });

  it('ignore what is stored', () => {
    const ruleset = compiled(rulesWith('match /docs/{id} { allow read: if resource.data.public == true; }'));
    const documents = database({ 'docs/one': { public: true } });
    const before = document('docs/one', { public: true });
    expect(ask(ruleset, { method: 'get', path: 'docs/one', before }, documents).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'list', path: 'docs', query: {} }, documents).allowed).to.equal(false);
  });

  describe('explain a denial', () => {
    const reason = (condition: string, where?: Message) => list(condition, where && { where }).reason;
    const undefinedOwner = "\nProperty owner is undefined on object. for 'list' @ L5";

    it('by the field that no filter mentions', () => {
      expect(reason(OWN)).to.equal(undefinedOwner);
      expect(reason('resource.data.owner')).to.equal(undefinedOwner);
      expect(reason('resource.data.owner.lower() in ["alice"]')).to.equal(undefinedOwner);
      expect(reason('-resource.data.owner < 0 ? true : false')).to.equal(undefinedOwner);
      expect(reason('exists(/databases/a/documents/b/$(resource.data.owner))')).to.equal(undefinedOwner);
      expect(reason('["alice"].hasAny(resource.data.owner)')).to.equal(undefinedOwner);
      expect(reason("resource.data.owner.name == 'x'")).to.equal(undefinedOwner);
      expect(reason("resource.data.m.owner == 'x'", where('m.n', 'EQUAL', 1n))).to.equal(undefinedOwner);
      expect(reason(`${OWN} && resource.data.public`, isPublic)).to.equal(undefinedOwner);
      expect(reason(`request.auth == null || ${OWN}`)).to.equal(undefinedOwner);
    });

    it('by an unknown value', () => {
      const unknown = "\nnot provable from the query for 'list' @ L5";
      expect(reason("id == 'one'")).to.equal(unknown);
      expect(reason('resource.data.n > 4', where('n', 'GREATER_THAN', 3n))).to.equal(unknown);
      expect(reason("'n' in resource.data")).to.equal(unknown);
    });
  });

  it('for one document don’t apply to a query, even if it filters by its id', () => {
    const ruleset = compiled(rulesWith('match /docs/one { allow read; }'));
    const query = { where: named('EQUAL', 'one') };
    expect(ask(ruleset, { method: 'list', path: 'docs', query }).allowed).to.equal(false);
  });

  it('know the wildcards of the parents of a list below a document', () => {
    const ruleset = compiled(rulesWith("match /a/{x}/b/{y} { allow list: if x == 'one'; }"));
    expect(ask(ruleset, { method: 'list', path: 'a/one/b', query: {} }).allowed).to.equal(true);
    expect(ask(ruleset, { method: 'list', path: 'a/two/b', query: {} }).allowed).to.equal(false);
  });

  describe('of collection groups', () => {
    const group = (body: string, path = 'notes', version = '2') =>
      ask(compiled(rulesWith(body).replace("'2'", `'${version}'`)), {
        method: 'list',
        path,
        query: { from: [{ collectionId: 'notes', allDescendants: true }] },
        allDescendants: true,
      }).allowed;

    it('only match patterns for any depth', () => {
      expect(group('match /{path=**}/notes/{n} { allow list; }')).to.equal(true);
      expect(group('match /{all=**} { allow list; }')).to.equal(true);
      expect(group('match /notes/{n} { allow list; }')).to.equal(false);
      expect(group('match /{one}/notes/{n} { allow list; }')).to.equal(false);
      expect(group('match /users/{u}/notes/{n} { allow list; }')).to.equal(false);
      expect(group('match /users/{rest=**} { allow list; }')).to.equal(false);
      expect(group('match /{path=**}/other/{n} { allow list; }')).to.equal(false);
      expect(group('match /{path=**}/notes/one { allow list; }')).to.equal(false);
    });

    it('also match patterns under the document that they are below', () => {
      expect(group('match /users/{u}/{rest=**} { allow list; }', 'users/alice/notes')).to.equal(true);
      expect(
        group('match /users/{u}/{p=**}/notes/{n} { allow list: if u == "alice"; }', 'users/alice/notes'),
      ).to.equal(true);
      expect(group('match /users/{u}/notes/{n} { allow list; }', 'users/alice/notes')).to.equal(false);
    });

    it('know the id that the query filters by', () => {
      const mine = (id: string) =>
        ask(compiled(rulesWith('match /{path=**}/docs/{id} { allow list: if id == request.auth.uid; }')), {
          method: 'list',
          path: 'docs',
          query: { where: named('EQUAL', id) },
          allDescendants: true,
        }).allowed;
      expect(mine('alice')).to.equal(true);
      expect(mine('bob')).to.equal(false);
    });

    it('do not know the path that ** stands for', () => {
      expect(group('match /{path=**}/notes/{n} { allow list: if path[0] == "users"; }')).to.equal(false);
    });

    it("need rules_version '2'", () => {
      expect(group('match /{all=**} { allow list; }', 'notes', '1')).to.equal(false);
    });

    it('need a rule for everything without a collection id', () => {
      expect(group('match /{path=**}/notes/{n} { allow list; }', 'users/alice')).to.equal(false);
      expect(group('match /{all=**} { allow list; }', 'users/alice')).to.equal(true);
    });
  });
});
