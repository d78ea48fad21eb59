import { signOutEverywhere, updateAccount } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/core/notifications';
import { hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { notify } from '../notify-service.ts';
import { pushHeld, pushToDevices } from './push-service.ts';

/** Noon in Paris, in summer. */
const noon = Date.parse('2026-07-10T12:00:00+02:00');

describe('Pushes of notifications', () => {
  before(() => suite());
  afterEach(() => running.push.trouble(null));

  async function withDevice(name: string): Promise<{ user: TestUser; endpoint: string }> {
    const user = await member(name);
    const subscription = running.push.subscribe(running.push.publicKey);
    await user.call(operations.addDevice, subscription);
    return { user, endpoint: subscription.endpoint };
  }

  const tell = (uid: string, event: string, now = noon, more: Partial<Context> = {}) =>
    notify(
      { ...context(), ...more, now: () => now },
      {
        uid,
        kind: 'offer-checked',
        event,
        from: { uid: 'lea' },
        paramsIn: () => ({ movieId: 391, title: 'Ran', service: 'MUBI', offered: 'yes' }),
      },
    );

  const textsAt = (endpoint: string) =>
    running.push.taken.filter((each) => each.endpoint === endpoint).map(({ payload }) => JSON.parse(payload));

  it('come once, encrypted, in the language of the reader, with a page to open and without names', async () => {
    const { user, endpoint } = await withDevice('Fluent');
    await user.call(updateAccount, { locale: 'fr' });
    await running.settled();
    await tell(user.uid, 'a');
    await tell(user.uid, 'a');
    await running.quiet();
    const [text, ...others] = textsAt(endpoint);
    expect(others).to.deep.equal([]);
    expect(text).to.deep.include({
      title: 'Ton signalement est vérifié',
      body: '«\u202FRan\u202F» est bien sur MUBI.',
      url: `/movies/391?notification=${text.tag}`,
      lang: 'fr',
    });
    expect(JSON.stringify(text)).to.not.include('Léa');
  });

  it('cost a read for each device', async () => {
    const { user } = await withDevice('Counted');
    const text = { title: '', body: '', tag: 'a', url: '/', lang: 'en' } as const;
    const cost = await running.costOf(() => pushToDevices(context(), { uid: user.uid, text }));
    expect(cost).to.deep.include({ reads: 1, writes: 0 });
  });

  it('wait for the end of quiet hours in the zone of the reader', async () => {
    const { user, endpoint } = await withDevice('Asleep');
    await user.call(updateAccount, { timeZone: 'Asia/Tokyo' });
    await user.call(operations.changeNotificationSettings, { quietHours: { from: '18:00', until: '07:00' } });
    const queued: [task: object, at: number | undefined][] = [];
    const enqueue: Context['enqueue'] = async (_queue, _id, task, at) => void queued.push([task, at]);
    await tell(user.uid, 'a', noon, { enqueue });
    await tell(user.uid, 'b', noon + minute, { enqueue });
    const morning = Date.parse('2026-07-11T07:00:00+09:00');
    expect(queued).to.deep.equal([[{ uid: user.uid }, morning]]);
    await pushHeld({ ...context(), now: () => morning - minute }, user.uid);
    expect(textsAt(endpoint)).to.deep.equal([]);
    await pushHeld({ ...context(), now: () => morning }, user.uid);
    await pushHeld({ ...context(), now: () => morning }, user.uid);
    expect(textsAt(endpoint).map(({ title, url }) => [title, url])).to.deep.equal([
      ['2 new notifications', '/notifications'],
    ]);
  });

  it('say what they are about, also where only one was held back', async () => {
    const { user, endpoint } = await withDevice('Busy');
    for (const n of [0, 1, 2, 3, 4, 5]) await tell(user.uid, `${n}`, noon + n * minute);
    // Long after noon, so that what was held back is pushed, too.
    await running.quiet();
    const titles = textsAt(endpoint).map(({ title }) => title);
    expect(titles).to.deep.equal(Array(6).fill('We’ve checked what you reported'));
  });

  it('are not sent of what was read in the meantime', async () => {
    const { user, endpoint } = await withDevice('Quick');
    const enqueue: Context['enqueue'] = async () => {};
    for (const n of [0, 1, 2, 3, 4, 5]) await tell(user.uid, `${n}`, noon, { enqueue });
    await user.call(operations.markAllRead, {});
    await pushHeld({ ...context(), now: () => noon + hour }, user.uid);
    expect(textsAt(endpoint)).to.deep.equal([]);
  });

  it('end with a browser that is gone, and are tried again later where the service is busy', async () => {
    const { user, endpoint } = await withDevice('Moving');
    const other = running.push.subscribe(running.push.publicKey);
    expect((await user.call(operations.addDevice, other)).devices).to.equal(2);
    running.push.end(other.endpoint);
    await tell(user.uid, 'a');
    await running.quiet();
    const devicesOf = async () => (await user.call(operations.showNotificationSettings, {})).push.devices;
    expect(await devicesOf()).to.equal(1);

    running.push.trouble({ status: 429, retryAfter: '90' });
    const queued: [task: object, at: number | undefined][] = [];
    const enqueue: Context['enqueue'] = async (_queue, _id, task, at) => void queued.push([task, at]);
    const text = { title: 'Later', body: '', tag: 'later', url: '/', lang: 'en' } as const;
    const deviceId = await operations.deviceIdOf(endpoint);
    await pushToDevices({ ...context(), now: () => noon, enqueue }, { uid: user.uid, text });
    expect(queued).to.deep.equal([[{ uid: user.uid, text, deviceId, retries: 1 }, noon + 90 * second]]);
    await pushToDevices({ ...context(), enqueue }, { uid: user.uid, text, deviceId, retries: 5 });
    expect(queued).to.have.length(1);

    // A later digest has the same tag, and is tried again, too.
    const ids = new Set<string>();
    const noted: Context['enqueue'] = async (_queue, id) => void ids.add(id);
    for (const now of [noon, noon + hour])
      await pushToDevices({ ...context(), now: () => now, enqueue: noted }, { uid: user.uid, text });
    expect(ids.size).to.equal(2);

    running.push.trouble(null);
    await pushToDevices(context(), { uid: user.uid, text, deviceId, retries: 1 });
    expect(textsAt(endpoint).at(-1)).to.deep.include({ title: 'Later' });
    expect((await user.call(operations.removeDevice, { deviceId })).devices).to.equal(0);
    await expectRefusal(user.call(operations.removeDevice, { deviceId }), 'device-not-found');
    expect(await devicesOf()).to.equal(0);
  });

  it('go to no browser from before its user signed out everywhere', async () => {
    const { user, endpoint } = await withDevice('Loser');
    await user.call(signOutEverywhere, {});
    await running.settled();
    const device = running.push.subscribe(running.push.publicKey);
    await user.call(operations.addDevice, device);
    await tell(user.uid, 'a');
    await running.quiet();
    expect([endpoint, device.endpoint].map((each) => textsAt(each).length)).to.deep.equal([0, 1]);
  });

  it('go to ten browsers of a user, the last added', async () => {
    const { user, endpoint } = await withDevice('Collector');
    const latest = [];
    for (let n = 0; n < 10; n += 1) latest.push(running.push.subscribe(running.push.publicKey));
    for (const subscription of latest) await user.call(operations.addDevice, subscription);
    expect((await user.call(operations.addDevice, latest[0]!)).devices).to.equal(10);
    await tell(user.uid, 'a');
    await running.quiet();
    expect(textsAt(endpoint)).to.deep.equal([]);
    for (const each of latest) expect(textsAt(each.endpoint)).to.have.length(1);
  });

  it('go to no address but those of push services', async () => {
    const user = await member('Attacker');
    const { keys } = running.push.subscribe(running.push.publicKey);
    for (const endpoint of ['https://169.254.169.254/', 'http://127.0.0.1:8080/', 'https://evil.test/push']) {
      const adding = user.call(operations.addDevice, { endpoint, keys });
      await expectRefusal(adding, 'push-service-unknown', endpoint);
    }
    const device = { endpoint: 'https://evil.test/', keys: { ...keys, auth: 'short' } };
    await expectRefusal(user.call(operations.addDevice, device), 'input-invalid');
  });

  it('are impossible without a key', async () => {
    const { addDevice: add } = await import('./devices-service.ts');
    const settings = () => ({ ...context().settings(), pushKey: null });
    const caller = { uid: 'any', isGuest: false, signedInAt: 0 };
    const subscription = running.push.subscribe(running.push.publicKey);
    const refused = await add({ ...context(), settings }, caller, subscription).catch((error) => error);
    expect(refused).to.include({ reason: 'push-unavailable' });
  });

  it('refuse the local push service where functions are deployed', async () => {
    const { localPushOrigin } = await import('#config.ts');
    expect(localPushOrigin()).to.equal(running.push.url);
    process.env.FUNCTIONS_EMULATOR = 'false';
    try {
      expect(localPushOrigin).to.throw('PUSH_LOCAL_ORIGIN');
    } finally {
      process.env.FUNCTIONS_EMULATOR = 'true';
    }
  });
});
