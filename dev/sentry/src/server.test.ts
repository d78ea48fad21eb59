import { expect } from 'chai';
import { type SentryServer, startSentry } from './server.ts';

const id = 'a'.repeat(32);
const event = { event_id: id, timestamp: 1, message: 'a fault' };
const span = { trace_id: id, span_id: 'b'.repeat(16) };
const transaction = { ...event, type: 'transaction', start_timestamp: 0, contexts: { trace: span } };

const lines = (...parts: unknown[]) => parts.map((part) => JSON.stringify(part)).join('\n');

describe('The local Sentry', () => {
  let sentry: SentryServer;
  before(async () => {
    sentry = await startSentry();
  });
  after(() => sentry.close());

  function send(body: string, { key = new URL(sentry.dsn).username, project = '7' } = {}) {
    const address = `${new URL(sentry.dsn).origin}/api/${project}/envelope/`;
    return fetch(`${address}?sentry_version=7&sentry_key=${key}`, { method: 'POST', body });
  }

  it('takes events and transactions, with or without their length', async () => {
    const { length } = JSON.stringify(event);
    const answer = await send(lines({ event_id: id }, { type: 'event', length }, event));
    expect(await answer.json()).to.deep.equal({ id });
    expect(
      (await send(`${lines({ event_id: id }, { type: 'transaction' }, transaction)}\n`)).status,
    ).to.equal(200);
    expect(sentry.taken.map(({ type }) => type)).to.deep.equal(['event', 'transaction']);
    const list = (await (await fetch(new URL(sentry.dsn).origin)).json()) as unknown[];
    expect(list).to.have.length(2);
  });

  it('refuses what is malformed, and says why', async () => {
    const others = { ...transaction, contexts: {} };
    for (const [body, why] of [
      ['', 'no JSON as envelope header'],
      ['{}', 'an envelope without items'],
      [lines({}, {}, {}), 'an item without a type'],
      [lines({}, { type: 'event', length: 9000 }, event), 'an item shorter than it says'],
      [lines({}, { type: 'event', length: 2 }, event), 'an item longer than it says'],
      [lines({}, { type: 'event' }, []), 'no object as payload of event'],
      [lines({}, { type: 'session' }, {}), 'no item is a session'],
      [lines({}, { type: 'event' }, {}), 'an event without an id'],
      [lines({}, { type: 'event' }, event), 'an event of another id than its envelope'],
      [lines({ event_id: id }, { type: 'event' }, { event_id: id }), 'an event without a time'],
      [lines({ event_id: id }, { type: 'transaction' }, others), 'a transaction without a trace'],
    ] as const) {
      const answer = await send(body);
      expect([answer.status, await answer.json()]).to.deep.equal([400, { detail: why }]);
    }
    expect((await send('{}', { key: 'other' })).status).to.equal(403);
    expect((await send('{}', { project: '8' })).status).to.equal(404);
  });

  it('asks for pauses', async () => {
    sentry.trouble(429);
    const answer = await send('{}');
    expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([429, '60']);
    sentry.trouble(null);
  });
});
