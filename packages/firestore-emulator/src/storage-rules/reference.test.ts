import { expect } from 'chai';
import { assemble } from '../rules/compile/assemble.ts';
import { STORAGE } from '../rules/compile/services.ts';
import { verify } from './runtime.ts';
import type { TypedValue } from './typed-values.ts';

const text = (value: string): TypedValue => ({ string_value: value });
const int = (value: number): TypedValue => ({ int_value: value });
const map = (fields: Record<string, TypedValue>): TypedValue => ({ map_value: { fields } });
const time = (value: string): TypedValue => ({ timestamp_value: value });
const nothing: TypedValue = { null_value: null };

/** An object with every documented field that is commonly set. */
function object(size: number, changed: Record<string, TypedValue> = {}): TypedValue {
  return map({
    name: text('trips/2026/a.png'),
    bucket: text('demo'),
    generation: int(1_780_000_000_000_000),
    metageneration: int(2),
    size: int(size),
    timeCreated: time('2026-11-18T08:00:00Z'),
    updated: time('2026-11-19T09:30:00Z'),
    md5Hash: text('1B2M2Y8AsgTpgAmY7PhCfg=='),
    crc32c: text('z8SuHQ=='),
    etag: text('CAI='),
    contentDisposition: text('inline'),
    contentEncoding: text('identity'),
    contentType: text('image/png'),
    metadata: map({ owner: text('alice'), version: text('3') }),
    ...changed,
  });
}

const ALICE = map({
  uid: text('alice'),
  token: map({
    email: text('alice@example.org'),
    email_verified: { bool_value: true },
    firebase: map({
      sign_in_provider: text('password'),
      identities: map({ email: { list_value: { values: [text('alice@example.org')] } } }),
    }),
  }),
});

type Asked = { method?: string; path?: string; resource?: TypedValue; after?: TypedValue; auth?: TypedValue };

function permits(rules: string, call: Asked = {}, version = '2'): boolean {
  const {
    method = 'get',
    path = '/b/demo/o/trips/2026/a.png',
    resource = nothing,
    after = nothing,
    auth = ALICE,
  } = call;
  const source = `rules_version = '${version}'; service firebase.storage { match /b/{bucket}/o { ${rules} } }`;
  const { assembled, issues } = assemble(source, STORAGE, () => {});
  if (assembled === null) throw new Error(JSON.stringify(issues));
  const segments = path
    .split('/')
    .slice(1)
    .map((simple) => ({ simple }));
  const request = map({
    path: { path_value: { segments } },
    time: time('2026-11-20T12:34:56.123456789Z'),
    resource: after,
    auth,
  });
  const verdict = verify(assembled, { path, method, variables: { resource, request } }, new Map());
  return 'permit' in verdict && verdict.permit;
}

function holds(expression: string, request: Asked = {}): boolean {
  return permits(`match /{all=**} { allow read, write: if ${expression}; }`, request);
}

describe('the reference of Storage rules', () => {
  const tables: Record<string, [asked: Asked, holding: string[], other: string[]]> = {
    'an object has the documented fields, with their types': [
      { resource: object(2048) },
      [
        "resource.name == 'trips/2026/a.png' && resource.bucket == bucket && bucket == 'demo'",
        'resource.generation is int && resource.metageneration == 2 && resource.size is int && resource.size < 5 * 1024 * 1024',
        'resource.timeCreated is timestamp && resource.updated - resource.timeCreated == duration.value(1530, "m") && resource.updated < request.time',
        "resource.md5Hash is string && resource.crc32c is string && resource.etag is string && resource.contentDisposition == 'inline'",
        "resource.contentEncoding == 'identity' && resource.contentType.matches('image/.*') && resource.contentType.split('/')[1] == 'png'",
        "resource.metadata.owner == request.auth.uid && int(resource.metadata.version) == 3 && !('x' in resource.metadata)",
        "!('contentLanguage' in resource) && resource.get('cacheControl', 'none') == 'none' && resource is map",
      ],
      [
        'resource.cacheControl == null',
        "resource.metadata.x == 'y'",
        'resource.timeCreated is string',
        'resource.size is float',
        'resource.name.size() == 0',
      ],
    ],
    'without an object there is a null': [
      {},
      [
        'resource == null && request.resource == null',
        'resource == null || resource.size == 0',
        '!(resource is map)',
      ],
      ['resource.size == 0', 'request.resource.size == 0', 'resource.size == 0 || false'],
    ],
    'a write shows the object before and after': [
      { method: 'update', resource: object(1), after: object(2, { contentType: text('image/jpeg') }) },
      [
        'request.resource.size > resource.size && request.resource.name == resource.name',
        'request.resource.metadata.diff(resource.metadata).affectedKeys().size() == 0',
        "request.resource.diff(resource).affectedKeys().hasOnly(['size', 'contentType'])",
        "request.method == 'update'",
      ],
      ['request.resource == resource', "request.method == 'write'"],
    ],
    'a request tells its time, path and method': [
      {},
      [
        'request.time.year() == 2026 && request.time.nanos() == 123456789 && request.time.dayOfWeek() == 5',
        "request.method == 'get' && request.path is path && request.path[1] == bucket && request.path[3] == 'trips'",
        'request.path == /b/demo/o/trips/2026/a.png && request.path[3:6] == /trips/2026/a.png && request.path == /b/$(bucket)/o/$(all)',
        "string(request.path).matches('.*/trips/.*') && all == /trips/2026/a.png && all[1] == '2026'",
      ],
      [
        "request.path[6] == 'x'",
        "request.path['b'] == 'demo'",
        'request.path.size() == 6',
        'request.time > 5',
      ],
    ],
    'a user has an id and a token': [
      {},
      [
        "request.auth.uid == 'alice' && request.auth.token.email.matches('.*@example[.]org') && request.auth.token.email_verified",
        "request.auth.token.firebase.sign_in_provider == 'password' && request.auth.token.firebase.identities.email[0] == request.auth.token.email",
        "request.auth.token.get('admin', false) == false && !('admin' in request.auth.token)",
      ],
      ['request.auth.token.admin == true', 'request.auth == null'],
    ],
    'nobody has neither': [
      { auth: nothing },
      ['request.auth == null', "request.auth == null || request.auth.uid == 'alice'"],
      ["request.auth.uid == 'alice'", "request.auth != null && request.auth.uid == 'alice'"],
    ],
  };
  for (const [title, [request, holding, other]] of Object.entries(tables)) {
    it(title, () => {
      for (const expression of holding) expect(holds(expression, request), expression).to.equal(true);
      for (const expression of other) expect(holds(expression, request), expression).to.equal(false);
    });
  }

  it('wildcards match one segment or, with **, all following', () => {
    const at = (path: string) => ({ path: `/b/demo/o${path}` });
    expect(permits("match /trips/{name} { allow get: if name == 'a.png'; }", at('/trips/a.png'))).to.equal(
      true,
    );
    expect(permits('match /trips/{name} { allow get; }', at('/trips/2026/a.png'))).to.equal(false);
    expect(
      permits('match /trips/{all=**} { allow get: if all == /2026/a.png; }', at('/trips/2026/a.png')),
    ).to.equal(true);
    expect(
      permits("match /a/{x} { match /b/{y} { allow get: if x == '1' && y == '2'; } }", at('/a/1/b/2')),
    ).to.equal(true);
    expect(
      permits("match /files.v2/{name} { allow get: if name == 'a b 🔥.txt'; }", at('/files.v2/a b 🔥.txt')),
    ).to.equal(true);
    expect(
      permits('match /{path=**}/{name} { allow get: if name == "a.png"; }', at('/trips/2026/a.png')),
    ).to.equal(true);
    expect(permits('match /trips/{all=**} { allow get; }', at('/trips'))).to.equal(true);
    expect(permits('match /trips/{all=**} { allow get; }', at('/trips'), '1')).to.equal(false);
  });

  it('read is get and list, write is create, update and delete, and one allow is enough', () => {
    const allowed = (rules: string) =>
      ['get', 'list', 'create', 'update', 'delete'].filter((method) =>
        permits(`match /{all=**} { ${rules} }`, { method }),
      );
    expect(allowed('allow read;')).to.deep.equal(['get', 'list']);
    expect(allowed('allow write: if true;')).to.deep.equal(['create', 'update', 'delete']);
    expect(
      allowed('allow get, delete; allow list: if false; allow list: if resource == null;'),
    ).to.deep.equal(['get', 'list', 'delete']);
  });

  it('one file may hold the rules of both services', () => {
    const source = `rules_version = '2';
      function signedIn() { return request.auth != null; }
      service cloud.firestore { match /a/{b} { allow read: if signedIn(); } }
      service firebase.storage { match /b/{bucket}/o/{all=**} { allow read: if signedIn(); } }`;
    expect(assemble(source, STORAGE, () => {}).issues).to.deep.equal([]);
  });
});
