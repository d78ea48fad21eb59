import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { change, ROOT } from './events/changes.test-support.ts';
import { createEvents, type Events, type EventsOptions } from './events.ts';
import { decode, messageType } from './transports/protos.ts';

const PREFIX = 'google.cloud.firestore.document.v1.';

type Received = { path: string; headers: IncomingHttpHeaders; body: string };

describe('Trigger delivery', () => {
  let server: Server;
  let received: Received[];
  let logged: string[];
  let events: Events;
  let answer: (request: Received) => Promise<number> | number;

  beforeEach(async () => {
    received = [];
    logged = [];
    answer = () => 200;
    server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      const reply = async (): Promise<void> => {
        const body = Buffer.concat(chunks).toString();
        const request = { path: incoming.url!, headers: incoming.headers, body };
        received.push(request);
        outgoing.writeHead(await answer(request)).end('{}');
      };
      incoming.on('end', () => void reply());
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    start();
  });

  afterEach(() => {
    events.close();
    server.closeAllConnections();
    server.close();
  });

  function start(options: EventsOptions = {}): void {
    events?.close();
    const log = (line: string): void => void logged.push(line);
    events = createEvents({ functionsEmulator: `127.0.0.1:${port()}`, backoffMs: 5, log, ...options });
  }

  const port = (): number => (server.address() as AddressInfo).port;

  const watch = (
    id: string,
    kind: string,
    value: string,
    matchType: 'EXACT' | 'PATH_PATTERN' = 'PATH_PATTERN',
  ): void =>
    events.register('demo', id, {
      eventType: PREFIX + kind,
      database: '(default)',
      document: { value, matchType },
    });

  const settled = async (): Promise<unknown> => events.settled('demo', 2000);
  const documents = (): unknown[] => received.map(({ headers }) => headers['ce-document']);

  it('calls functions of its own process without a request, and posts to others', async () => {
    const called: unknown[] = [];
    let status = 503;
    start({
      callHere: (url, { headers }) => {
        if (!url.endsWith('/here-0')) return null;
        called.push(headers['ce-document']);
        const answer = { status, text: '' };
        status = 200;
        return Promise.resolve(answer);
      },
    });
    watch('here-0', 'written', 'films/{id}');
    watch('elsewhere-0', 'written', 'films/{id}');
    events.publish([change('films/x', 1, 2)]);
    expect(await settled()).to.deep.equal([]);
    expect(called).to.deep.equal(['films/x', 'films/x']);
    expect(received.map(({ path }) => path)).to.deep.equal(['/functions/projects/demo/triggers/elsewhere-0']);
  });

  it('posts a CloudEvent whose payload holds the document before and after', async () => {
    watch('filmwritten-0', 'written', 'films/{id}');
    events.publish([change('films/x', 1, 2)]);
    expect(await settled()).to.deep.equal([]);
    const [{ path, headers, body }] = received as [Received];
    expect(path).to.equal('/functions/projects/demo/triggers/filmwritten-0');
    expect(headers).to.include({
      'content-type': 'application/protobuf',
      'ce-specversion': '1.0',
      'ce-type': 'google.cloud.firestore.document.v1.written',
      'ce-source': '//firestore.googleapis.com/projects/demo/databases/(default)',
      'ce-subject': 'documents/films/x',
      'ce-document': 'films/x',
      'ce-project': 'demo',
      'ce-database': '(default)',
      'ce-time': '1970-01-01T00:00:02Z',
    });
    expect(headers).not.to.have.property('ce-authtype');
    const data = decode(
      messageType('google.events.cloud.firestore.v1.DocumentEventData'),
      Buffer.from(body, 'base64'),
    );
    expect(data.oldValue.fields.n.integerValue).to.equal('1');
    expect(data.value).to.deep.include({ name: `${ROOT}films/x`, updateTime: { seconds: '2', nanos: 0 } });
    expect(data.updateMask).to.deep.equal({ fieldPaths: ['n'] });
  });

  it('distinguishes creations, updates and deletions', async () => {
    for (const kind of ['created', 'updated', 'deleted', 'written']) watch(kind, kind, 'films/x', 'EXACT');
    events.publish([change('films/x', null, 1)]);
    events.publish([change('films/x', 1, 2)]);
    events.publish([change('films/x', 2, null)]);
    events.publish([change('films/y', null, 1)]);
    await settled();
    const kinds = received.map(({ path }) => path.split('/').at(-1));
    expect(kinds).to.have.members(['created', 'updated', 'deleted', 'written', 'written', 'written']);
  });

  it('names the author of a write for triggers with auth context', async () => {
    watch('auth', 'created.withAuthContext', 'films/{id}');
    events.publish([{ ...change('films/x', null, 1), caller: { kind: 'user', uid: 'alice', token: {} } }]);
    events.publish([{ ...change('films/y', null, 1), caller: { kind: 'anonymous' } }]);
    await settled();
    expect(
      received.map(({ headers }) => [headers['ce-authtype'], headers['ce-authid']]),
    ).to.have.deep.members([
      ['unknown', 'alice'],
      ['unauthenticated', undefined],
    ]);
  });

  it('percent-encodes characters that headers can’t contain', async () => {
    watch('t', 'created', 'films/{id}');
    events.publish([change('films/été 100%', null, 1)]);
    await settled();
    expect(documents()).to.deep.equal(['films/%C3%A9t%C3%A9%20100%25']);
  });

  it('replaces a trigger with the same id', async () => {
    watch('t', 'written', 'films/{id}');
    watch('t', 'written', 'actors/{id}');
    events.publish([change('films/x', null, 1), change('actors/x', null, 1)]);
    await settled();
    expect(documents()).to.deep.equal(['actors/x']);
  });

  it("retries a failing function with the same event, and delays the document's later events", async () => {
    watch('t', 'written', 'films/{id}');
    let failures = 2;
    answer = ({ headers }) => (headers['ce-document'] === 'films/x' && failures-- > 0 ? 500 : 200);
    events.publish([change('films/x', null, 1), change('films/x', 1, 2), change('films/y', null, 1)]);
    expect(await settled()).to.deep.equal([]);
    const ofX = received.filter(({ headers }) => headers['ce-document'] === 'films/x');
    const ids = ofX.map(({ headers }) => headers['ce-id']);
    expect(ids).to.have.length(4);
    expect(new Set(ids.slice(0, 3)).size).to.equal(1);
    expect(ids[3]).not.to.equal(ids[0]);
    expect(received.findIndex(({ headers }) => headers['ce-document'] === 'films/y')).to.be.lessThan(3);
    expect(logged.filter((line) => line.startsWith('WARN'))).to.have.length(2);
  });

  it('retries while nothing listens, and delivers once something does', async () => {
    const { port: freed } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    events.setFunctionsEmulator('demo', `127.0.0.1:${freed}`);
    watch('t', 'created', 'films/{id}');
    events.publish([change('films/x', null, 1)]);
    while (!/ECONNREFUSED/.test(logged.join())) await sleep(5);
    await once(server.listen(freed, '127.0.0.1'), 'listening');
    expect(await settled()).to.deep.equal([]);
    expect(documents()).to.deep.equal(['films/x']);
  });

  it('retries when a function times out', async () => {
    start({ attemptTimeoutMs: 30 });
    watch('t', 'created', 'films/{id}');
    answer = async () => (received.length === 1 ? sleep(100, 200) : 200);
    events.publish([change('films/x', null, 1)]);
    expect(await settled()).to.deep.equal([]);
    expect(received).to.have.length(2);
  });

  it('logs an event that it can’t deliver, and gives the next event as many attempts', async () => {
    start({ maxAttempts: 3 });
    watch('t', 'written', 'films/{id}');
    answer = () => (received.length <= 5 ? 503 : 200);
    events.publish([change('films/x', null, 1), change('films/x', 1, 2)]);
    expect(await settled()).to.deep.equal([]);
    expect(received).to.have.length(6);
    expect(logged.filter((line) => line.startsWith('ERROR'))).to.have.length(1);
  });

  it('keeps the commit and notifies other triggers when an event can’t be made', async () => {
    watch('t', 'written', 'films/{id}');
    const broken = change('films/x', null, 1);
    let value = broken.after!.fields.n!;
    for (let depth = 0; depth < 100; depth++) value = { mapValue: { fields: { n: value } } };
    broken.after!.fields.n = value;
    events.publish([broken, change('films/y', null, 1)]);
    await settled();
    expect(documents()).to.deep.equal(['films/y']);
    expect(logged).to.have.length(1);
    expect(logged[0]).to.match(/^ERROR no event of films\/x for t: /);
  });

  it('does not retry an event that the function refuses', async () => {
    watch('t', 'created', 'films/{id}');
    answer = () => 400;
    events.publish([change('films/x', null, 1)]);
    await settled();
    expect(received).to.have.length(1);
    expect(logged.at(-1)).to.match(/^ERROR .*films\/x.* HTTP 400/);
  });

  it('keeps at most three deliveries in flight, and one per document', async () => {
    watch('t', 'written', 'films/{id}');
    const inFlight = new Map<unknown, number>();
    let most = 0;
    let mostOfOne = 0;
    answer = async ({ headers }) => {
      const key = headers['ce-document'];
      inFlight.set(key, (inFlight.get(key) ?? 0) + 1);
      most = Math.max(
        most,
        [...inFlight.values()].reduce((a, b) => a + b),
      );
      mostOfOne = Math.max(mostOfOne, inFlight.get(key)!);
      await sleep(2);
      inFlight.set(key, inFlight.get(key)! - 1);
      return 200;
    };
    for (let n = 0; n < 40; n++) events.publish([change(`films/${n % 8}`, n, n + 1)]);
    expect(await settled()).to.deep.equal([]);
    expect(received).to.have.length(40);
    expect({ most, mostOfOne }).to.deep.equal({ most: 3, mostOfOne: 1 });
  });

  it("keeps the order of a document's events", async () => {
    watch('t', 'written', 'films/{id}');
    for (let n = 0; n < 20; n++) events.publish([change('films/x', n, n + 1), change('films/y', n, n + 1)]);
    await settled();
    const times = received
      .filter(({ headers }) => headers['ce-document'] === 'films/x')
      .map(({ headers }) => headers['ce-time']);
    expect(times).to.have.length(20);
    expect(times).to.deep.equal(times.toSorted((a, b) => String(a).localeCompare(String(b))));
  });

  it('are settled only once all of a project are delivered, for all who wait and however long they would', async () => {
    watch('t', 'created', 'films/{id}');
    let done = 0;
    answer = async () => {
      await sleep(5);
      done += 1;
      return 200;
    };
    for (let n = 0; n < 7; n++) events.publish([change(`films/${n}`, null, n)]);
    const waits = [settled(), events.settled('demo', Infinity)].map((wait) => wait.then(() => done));
    expect(await Promise.all(waits)).to.deep.equal([7, 7]);
  });

  it('names undelivered events when waiting times out', async () => {
    watch('slow', 'created', 'films/{id}');
    answer = () => sleep(200, 200);
    events.publish([change('films/x', null, 1)]);
    const pending = await events.settled('demo', 20);
    expect(pending.map(({ triggerId, document }) => [triggerId, document])).to.deep.equal([
      ['slow', 'films/x'],
    ]);
    expect(await events.settled('other', 20)).to.deep.equal([]);
  });
});
