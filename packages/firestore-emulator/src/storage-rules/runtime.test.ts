import { expect } from 'chai';
import { createStorageRulesRuntime } from './runtime.ts';

type Answer = {
  id: number;
  status: string;
  action?: string;
  errors: string[];
  warnings: string[];
  context?: { path: string };
  result?: { rulesVersion?: number; permit?: boolean };
};

const inBucket = (body: string, version = '2') =>
  `rules_version = '${version}';\nservice firebase.storage {\n  match /b/{bucket}/o {\n${body}\n  }\n}`;

const text = (value: string) => ({ string_value: value });
const map = (fields: object) => ({ map_value: { fields } });
const nothing = { null_value: null };
const image = (size: number, contentType = 'image/png') =>
  map({
    name: text('photos/a.png'),
    bucket: text('demo'),
    size: { int_value: size },
    contentType: text(contentType),
    timeCreated: { timestamp_value: '2026-01-02T03:04:05.006Z' },
    metadata: map({ owner: text('alice') }),
  });

class Talk {
  readonly lines: string[] = [];
  readonly #receive = createStorageRulesRuntime((line) => this.lines.push(line));
  #ids = 0;

  send(message: object): Answer {
    this.#receive(JSON.stringify(message));
    return JSON.parse(this.lines.at(-1)!);
  }

  sendText(line: string): void {
    this.#receive(line);
  }

  load(content: string): Answer {
    const source = { files: [{ name: '/p/storage.rules', content }] };
    return this.send({ action: 'load_ruleset', id: this.#ids++, context: { rulesetName: '0', source } });
  }

  verify(
    method: string,
    path: string,
    sent: { resource?: object; request?: object; uid?: string } = {},
  ): Answer {
    const request = map({
      path: {
        path_value: {
          segments: path
            .split('/')
            .slice(1)
            .map((simple) => ({ simple })),
        },
      },
      time: { timestamp_value: '2026-01-02T03:04:05Z' },
      resource: sent.request ?? nothing,
      auth: sent.uid ? map({ uid: text(sent.uid), token: map({}) }) : nothing,
    });
    const variables = { resource: sent.resource ?? nothing, request };
    const context = { rulesetName: '0', service: 'firebase.storage', path, method, variables };
    return this.send({ action: 'verify', id: this.#ids++, context });
  }

  permits(...request: Parameters<Talk['verify']>): boolean | undefined {
    return this.verify(...request).result?.permit;
  }
}

describe('The Storage rules runtime', () => {
  let talk: Talk;
  beforeEach(() => {
    talk = new Talk();
  });

  it('reports that it is ready, and whether a ruleset has errors', () => {
    expect(JSON.parse(talk.lines[0]!)).to.deep.equal({ id: -1, status: 'ok' });
    const loaded = talk.load(inBucket('match /{x=**} { allow read; }', '1'));
    expect(loaded).to.deep.equal({
      id: 0,
      status: 'ok',
      errors: [],
      warnings: [],
      result: { rulesVersion: 1 },
    });
    const { status, errors } = talk.load(inBucket('match /{x=**} { allow reed; }'));
    expect(status).to.equal('ok');
    expect(JSON.parse(errors[0]!)).to.deep.equal({
      sourcePosition_: { fileName_: '/p/storage.rules', line_: 4, column_: 23 },
      description_: 'Unknown method in allow: reed.',
      severity_: 'ERROR',
    });
  });

  it('decides by method, path and wildcards', () => {
    talk.load(
      inBucket(`match /users/{uid}/{file=**} { allow read: if bucket == 'demo'; allow create: if request.auth.uid == uid; }
      match /public/{file} { allow list; allow get: if file.matches('.*[.]png'); }`),
    );
    expect(talk.permits('get', '/b/demo/o/users/alice/a.png')).to.equal(true);
    expect(talk.permits('get', '/b/other/o/users/alice/a.png')).to.equal(false);
    expect(talk.permits('list', '/b/demo/o/users/alice')).to.equal(true);
    expect(talk.permits('list', '/b/demo/o')).to.equal(false);
    expect(talk.permits('create', '/b/demo/o/users/alice/x/y.png', { uid: 'alice' })).to.equal(true);
    expect(talk.permits('create', '/b/demo/o/users/alice/x/y.png', { uid: 'bob' })).to.equal(false);
    expect(talk.permits('delete', '/b/demo/o/users/alice/a.png', { uid: 'alice' })).to.equal(false);
    expect(talk.permits('get', '/b/demo/o/public/a.png')).to.equal(true);
    expect(talk.permits('get', '/b/demo/o/public/a.gif')).to.equal(false);
    expect(talk.permits('get', '/b/demo/o/public/deep/a.png')).to.equal(false);
  });

  it('evaluates the object before and after', () => {
    talk.load(
      inBucket(`match /{file=**} {
        allow create: if resource == null && request.resource.size < 100 && request.resource.contentType.matches('image/.*')
          && request.resource.metadata.owner == request.auth.uid && request.resource.bucket == bucket;
        allow update: if resource.size is int && resource.timeCreated < request.time && request.method == 'update'
          && request.path == /b/demo/o/a.png;
        allow delete: if request.resource == null && resource.name == 'photos/a.png'; }`),
    );
    const path = '/b/demo/o/a.png';
    expect(talk.permits('create', path, { request: image(99), uid: 'alice' })).to.equal(true);
    expect(talk.permits('create', path, { request: image(100), uid: 'alice' })).to.equal(false);
    expect(talk.permits('create', path, { request: image(9, 'text/plain'), uid: 'alice' })).to.equal(false);
    expect(talk.permits('create', path, { request: image(9) })).to.equal(false);
    expect(talk.permits('create', path, { request: image(9), resource: image(8), uid: 'alice' })).to.equal(
      false,
    );
    expect(talk.permits('update', path, { request: image(9), resource: image(8) })).to.equal(false);
    expect(talk.permits('delete', path, { resource: image(8) })).to.equal(true);
    expect(talk.permits('delete', path)).to.equal(false);
  });

  describe('reading Firestore', () => {
    const users = '/databases/(default)/documents/users';
    const fetched = (id: number, fields: object) => ({
      id,
      status: 'ok',
      result: { name: 'projects/demo/databases/(default)/documents/users/alice', fields },
    });

    it('requests the document and continues with the answer', () => {
      talk.load(
        inBucket(
          `match /{f=**} { allow get: if firestore.get(${users}/$(request.auth.uid)).data.level > 1; }`,
        ),
      );
      const first = talk.verify('get', '/b/demo/o/a', { uid: 'alice' });
      expect(first).to.include({ status: 'ok', action: 'fetch_firestore_document', id: 1 });
      expect(first.context).to.deep.equal({ path: `${users}/alice` });
      expect(talk.send(fetched(first.id, { level: { integerValue: '2' } })).result).to.deep.equal({
        permit: true,
      });
      const again = talk.verify('get', '/b/demo/o/a', { uid: 'alice' });
      expect(talk.send(fetched(again.id, { level: { integerValue: '1' } })).result).to.deep.equal({
        permit: false,
      });
      const missing = talk.verify('get', '/b/demo/o/a', { uid: 'alice' });
      expect(talk.send({ id: missing.id, status: 'not_found' }).result).to.deep.equal({ permit: false });
    });

    it('distinguishes waiting requests, and answers each at most once', () => {
      talk.load(inBucket(`match /{f=**} { allow get: if firestore.exists(${users}/$(request.auth.uid)); }`));
      const alice = talk.verify('get', '/b/demo/o/a', { uid: 'alice' });
      const bob = talk.verify('get', '/b/demo/o/a', { uid: 'bob' });
      expect([alice, bob].map(({ context }) => context?.path)).to.deep.equal([
        `${users}/alice`,
        `${users}/bob`,
      ]);
      expect(talk.send({ id: bob.id, status: 'not_found' }).result).to.deep.equal({ permit: false });
      expect(talk.send(fetched(alice.id, {})).result).to.deep.equal({ permit: true });
      expect(talk.send(fetched(alice.id, {})).errors).to.have.length(1);
    });

    it('reads at most two documents, only by firestore.get and firestore.exists', () => {
      const exists = (name: string) => `firestore.exists(${users}/${name})`;
      talk.load(
        inBucket(`match /{f=**} { allow get: if ${['a', 'b', 'c'].map(exists).join(' || ')} || true; }`),
      );
      const { id } = talk.verify('get', '/b/demo/o/a');
      expect(talk.send({ id, status: 'not_found' }).context?.path).to.equal(`${users}/b`);
      const denied = talk.send({ id, status: 'not_found' });
      expect(denied.result).to.deep.equal({ permit: false });
      expect(denied.warnings[0]).to.contain('more than 2 documents');
      const { warnings } = talk.load(inBucket(`match /{f=**} { allow get: if exists(${users}/a); }`));
      expect(warnings[0]).to.contain('Invalid function name: exists.');
    });

    it('prints the output of debug() once, even if evaluation is repeated', () => {
      talk.load(inBucket(`match /{f=**} { allow get: if debug(true) && firestore.exists(${users}/a); }`));
      const { id } = talk.verify('get', '/b/demo/o/a');
      talk.send(fetched(id, {}));
      expect(talk.lines.filter((line) => line === 'bool_value: true')).to.have.length(1);
    });
  });

  it('answers malformed lines with an error or not at all, and continues', () => {
    talk.load(inBucket('match /{f=**} { allow get; }'));
    for (const line of ['', 'null', '{', '[]', '{"id":7,"action":"verify"}', '{"id":8,"action":"dance"}']) {
      talk.sendText(line);
    }
    expect(talk.permits('get', '/b/demo/o/a')).to.equal(true);
    expect(talk.verify('dance', '/b/demo/o/a').warnings[0]).to.contain("unknown method 'dance'");
  });
});
