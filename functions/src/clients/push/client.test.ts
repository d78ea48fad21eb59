import { hour, second } from '@cine/contract/time';
import { type PushService, startPushService } from '@cine/dev-push';
import { expect } from 'chai';
import webPush from 'web-push';
import { createPush, type PushOptions, type Subscription } from './client.ts';
import { retryAfterIn } from './retry-after.ts';

describe('A push client', () => {
  let service: PushService;
  const keys = webPush.generateVAPIDKeys();
  before(async () => {
    service = await startPushService();
  });
  after(() => service.close());
  afterEach(() => service.trouble(null));

  function subscribed(): Subscription {
    const { endpoint, keys: own } = service.subscribe(keys.publicKey);
    return { endpoint, ...own };
  }

  function client(changes: Partial<PushOptions> = {}) {
    const allowed = { hosts: ['push.example'], local: service.url };
    return createPush({ ...keys, subject: 'https://cine.example', allowed, ...changes });
  }

  it('sends what only the receiver can read, signed', async () => {
    const to = subscribed();
    expect(await client().send(to, '{"title":"Été"}')).to.equal('sent');
    const { payload, endpoint, ttl } = service.taken.at(-1)!;
    expect({ payload, endpoint, ttl }).to.deep.equal({
      payload: '{"title":"Été"}',
      endpoint: to.endpoint,
      ttl: 86_400,
    });
  });

  it('is refused with another key than the subscription is bound to', async () => {
    const other = client(webPush.generateVAPIDKeys());
    expect(await other.send(subscribed(), '{}')).to.equal('refused');
  });

  it('says that a subscription is gone', async () => {
    const to = subscribed();
    service.end(to.endpoint);
    expect(await client().send(to, '{}')).to.equal('gone');
    service.trouble({ status: 404 });
    expect(await client().send(subscribed(), '{}')).to.equal('gone');
  });

  it('says when to try again a service that is busy, broken or out of reach', async () => {
    const to = subscribed();
    service.trouble({ status: 429, retryAfter: '120' });
    expect(await client().send(to, '{}')).to.deep.equal({ retryAfterMs: 120 * second });
    service.trouble({ status: 503 });
    expect(await client().send(to, '{}')).to.deep.equal({ retryAfterMs: 60 * second });
    const unresolved = client({ addressesOf: () => Promise.reject(new Error('no such host')) });
    const elsewhere = { ...to, endpoint: 'https://push.example/a' };
    expect(await unresolved.send(elsewhere, '{}')).to.deep.equal({ retryAfterMs: 60 * second });
  });

  it('follows no redirect', async () => {
    service.trouble({ status: 307 });
    expect(await client().send(subscribed(), '{}')).to.equal('refused');
  });

  it('calls no service that is not allowed, and no host with an address that is not public', async () => {
    const to = subscribed();
    const before = service.taken.length;
    const strict = client({ allowed: { hosts: ['push.example'], local: null } });
    expect(await strict.send(to, '{}')).to.equal('refused');
    for (const address of ['127.0.0.1', '169.254.169.254', '::ffff:10.0.0.1', '10.0.0.1']) {
      const pointed = client({ addressesOf: async () => ['8.8.8.8', address] });
      const elsewhere = { ...to, endpoint: 'https://push.example/a' };
      expect(await pointed.send(elsewhere, '{}'), address).to.equal('refused');
    }
    expect(service.taken).to.have.length(before);
  });

  it('sends no message of more than 4 kB', async () => {
    expect(await client().send(subscribed(), 'x'.repeat(3_990))).to.equal('sent');
    expect(await client().send(subscribed(), 'x'.repeat(4_000))).to.equal('refused');
  });

  it('waits an hour at most, and a second at least', () => {
    const now = Date.parse('2026-12-10T20:00:00Z');
    expect(retryAfterIn(undefined, now)).to.equal(null);
    expect(retryAfterIn('soon', now)).to.equal(null);
    expect(retryAfterIn('90', now)).to.equal(90 * second);
    expect(retryAfterIn('999999', now)).to.equal(hour);
    expect(retryAfterIn('Thu, 10 Dec 2026 20:05:00 GMT', now)).to.equal(300 * second);
    expect(retryAfterIn('Thu, 10 Dec 2026 19:00:00 GMT', now)).to.equal(second);
  });
});
