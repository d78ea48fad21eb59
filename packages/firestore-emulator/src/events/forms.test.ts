import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createEvents, type Events, type EventsOptions } from '../events.ts';
import { change, ROOT } from './changes.test-support.ts';

type Received = { path: string; headers: IncomingHttpHeaders; body: string };

describe('Trigger delivery', () => {
  let server: Server;
  let received: Received[];
  let status: number;
  let events: Events;

  beforeEach(async () => {
    received = [];
    status = 200;
    server = createServer((incoming, outgoing) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => {
        body += chunk;
      });
      incoming.on('end', () => {
        received.push({ path: incoming.url!, headers: incoming.headers, body });
        outgoing.writeHead(status).end();
      });
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
    const { port } = server.address() as AddressInfo;
    events = createEvents({ functionsEmulator: `127.0.0.1:${port}`, log: () => undefined, ...options });
  }

  const watch = (id: string, eventType: string): void =>
    events.register('demo', id, {
      eventType,
      database: '(default)',
      document: { value: 'films/{id}', matchType: 'PATH_PATTERN' },
    });
  const settled = async (): Promise<void> => {
    expect(await events.settled('demo', 2000)).to.deep.equal([]);
  };

  describe('to 1st generation functions', () => {
    const PREFIX = 'providers/cloud.firestore/eventTypes/document.';

    it('posts data and context as JSON', async () => {
      watch('v1', `${PREFIX}update`);
      events.publish([change('films/x', 1, 2)]);
      await settled();
      const [{ path, headers, body }] = received as [Received];
      expect(path).to.equal('/functions/projects/demo/triggers/v1');
      expect(headers['content-type']).to.equal('application/json');
      const { data, context } = JSON.parse(body);
      expect(data).to.deep.equal({
        oldValue: {
          name: `${ROOT}films/x`,
          fields: { n: { integerValue: '1' } },
          createTime: '1970-01-01T00:00:01Z',
          updateTime: '1970-01-01T00:00:01Z',
        },
        value: {
          name: `${ROOT}films/x`,
          fields: { n: { integerValue: '2' } },
          createTime: '1970-01-01T00:00:01Z',
          updateTime: '1970-01-01T00:00:02Z',
        },
        updateMask: { fieldPaths: ['n'] },
      });
      expect(context).to.deep.include({
        timestamp: '1970-01-01T00:00:02Z',
        eventType: `${PREFIX}update`,
        resource: { service: 'firestore.googleapis.com', name: `${ROOT}films/x` },
      });
      expect(context.eventId).to.be.a('string');
    });

    it('distinguishes creations, updates and deletions', async () => {
      for (const kind of ['create', 'update', 'delete', 'write']) watch(kind, PREFIX + kind);
      events.publish([change('films/x', null, 1)]);
      events.publish([change('films/x', 1, 2)]);
      events.publish([change('films/x', 2, null)]);
      await settled();
      const kinds = received.map(({ path, body }) => {
        const { value, oldValue } = JSON.parse(body).data;
        return [path.split('/').at(-1), 'name' in oldValue, 'name' in value];
      });
      expect(kinds).to.have.deep.members([
        ['create', false, true],
        ['update', true, true],
        ['delete', true, false],
        ['write', false, true],
        ['write', true, true],
        ['write', true, false],
      ]);
    });
  });

  it('accepts a disabled trigger’s 204', async () => {
    status = 204;
    watch('off', 'google.cloud.firestore.document.v1.written');
    events.publish([change('films/x', null, 1)]);
    await settled();
    expect(received).to.have.length(1);
  });

  describe('with fault injection', () => {
    const times = (): number[] =>
      received.map(({ headers }) => Date.parse(String(headers['ce-time'])) / 1000);
    const publish = (count: number): void => {
      watch('t', 'google.cloud.firestore.document.v1.written');
      for (let n = 0; n < count; n++) events.publish([change('films/x', n, n + 1)]);
    };

    it('delivers events twice with the same id', async () => {
      start({ faults: { duplicate: 1 } });
      publish(3);
      await settled();
      const ids = received.map(({ headers }) => headers['ce-id']);
      expect([ids.length, new Set(ids).size]).to.deep.equal([6, 3]);
      expect(times()).to.deep.equal([1, 1, 2, 2, 3, 3]);
    });

    it('reorders a document’s events, in the same way for the same seed', async () => {
      const orders: number[][] = [];
      for (const seed of [7, 7]) {
        received = [];
        start({ faults: { reorder: true, maxDelayMs: 200, seed }, maxInFlight: 100 });
        publish(5);
        await settled();
        orders.push(times());
      }
      expect(orders[0]).not.to.deep.equal([1, 2, 3, 4, 5]);
      expect(orders[0]).to.have.members([1, 2, 3, 4, 5]);
      expect(orders[1]).to.deep.equal(orders[0]);
    });

    it('keeps the order of a document’s events if they are only delayed', async () => {
      start({ faults: { maxDelayMs: 20 } });
      publish(5);
      await settled();
      expect(times()).to.deep.equal([1, 2, 3, 4, 5]);
    });

    it('only affects the project that asked for it', async () => {
      events.setFaults('other', { duplicate: 1, maxDelayMs: 0, reorder: false, seed: 1 });
      publish(2);
      await settled();
      expect(received).to.have.length(2);
      events.setFaults('demo', { duplicate: 1, maxDelayMs: 0, reorder: false, seed: 1 });
      publish(1);
      await settled();
      expect(received).to.have.length(4);
    });
  });
});
