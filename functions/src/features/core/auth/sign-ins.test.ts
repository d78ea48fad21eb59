import { browserIdHeader } from '@cine/contract/browser-id';
import { showAccount } from '@cine/contract/operations/core/account';
import { listSignIns } from '@cine/contract/operations/core/auth';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { createSeenSignIns } from '#platform/callers/seen-sign-ins.ts';
import { member } from '#test/builders.ts';
import { unsignedToken, user } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { noteSignIn } from './note-sign-in-service.ts';
import { readRecentSignIns } from './recent-sign-ins-store.ts';
import { tellOfNewDevices } from './tell-owner-service.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 Version/19.0 Mobile Safari/604';
const [laptop, phone] = ['l'.repeat(22), 'p'.repeat(22)];

describe('Recent sign-ins', () => {
  before(async () => {
    await suite();
    process.env.SIGN_INS_NOT_NOTED = 'false';
  });
  after(() => {
    process.env.SIGN_INS_NOT_NOTED = 'true';
  });

  /** Somebody's sign-in on a device, some seconds from now. */
  function on(uid: string, seconds: number, browserId: string, userAgent = firefox) {
    return user(running.url, uid, { signedInAt: Date.now() + seconds * second, browserId, userAgent });
  }

  /** What a call answers that notes no sign-in of its own. */
  async function unnoted<T>(call: () => Promise<T>): Promise<T> {
    process.env.SIGN_INS_NOT_NOTED = 'true';
    return call().finally(() => {
      process.env.SIGN_INS_NOT_NOTED = 'false';
    });
  }

  const toldOf = async (uid: string) => {
    await running.quiet();
    const asking = user(running.url, uid);
    const { notifications } = await unnoted(() => asking.call(listNotifications, { locale: 'en' }));
    return notifications.filter(({ kind }) => kind === 'new-device');
  };
  const mailsTo = (uid: string) =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(`${uid}@example.test`));

  async function lea(): Promise<string> {
    const { uid } = await unnoted(() => member('Lea'));
    running.identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
    return uid;
  }

  it('are listed for their owner, newest first, and a call knows its own', async () => {
    const uid = await lea();
    await on(uid, -60, laptop).call(showAccount, {});
    const there = on(uid, 5, phone, safari);
    await there.call(showAccount, {});
    const { signIns } = await there.call(listSignIns, {});
    expect(signIns.map(({ device, isNew, isThis }) => [device, isNew, isThis])).to.deep.equal([
      ['Safari, iPhone', true, true],
      ['Firefox, Windows', false, false],
    ]);
  });

  it('are told by a notification and a mail where the device is new, once', async () => {
    const uid = await lea();
    await on(uid, -60, laptop).call(showAccount, {});
    expect(await toldOf(uid)).to.deep.equal([]);
    const there = on(uid, 5, phone, safari);
    await Promise.all([there.call(showAccount, {}), there.call(listSignIns, {})]);
    const [news, ...others] = await toldOf(uid);
    expect(others).to.deep.equal([]);
    expect(news!.params).to.deep.equal({ named: 'yes', device: 'Safari, iPhone' });
    const [mail, ...more] = mailsTo(uid);
    expect(more).to.deep.equal([]);
    expect(mail!.text).to.include('Safari, iPhone').and.to.include('/settings#sign-ins');

    await on(uid, 10, phone, safari).call(showAccount, {});
    await tellOfNewDevices(context(), uid, null, await readRecentSignIns(context().db, uid));
    expect(await toldOf(uid)).to.have.length(1);
    expect(mailsTo(uid)).to.have.length(1);
  });

  it('are noted over REST, and by no guest', async () => {
    const uid = await lea();
    const headers = { authorization: `Bearer ${unsignedToken(uid, false)}`, 'user-agent': safari };
    await fetch(`${running.url}/api/account`, { headers });
    const answer = await fetch(`${running.url}/api/auth/sign-ins`, { headers });
    const { signIns } = (await answer.json()) as { signIns: { device: string; isThis: boolean }[] };
    expect(signIns.map(({ device, isThis }) => [device, isThis])).to.deep.equal([['Safari, iPhone', true]]);
    const tom = running.newUser({ guest: true });
    await rejection(tom.call(showAccount, {}));
    await running.quiet();
    expect(await readRecentSignIns(context().db, tom.uid)).to.equal(null);
  });

  it('cost a warm instance nothing, and another one a read', async () => {
    const uid = await lea();
    const here = on(uid, -60, laptop);
    await here.call(showAccount, {});
    const reads = async (act: () => Promise<unknown>) => (await running.costOf(act)).reads;
    await here.call(listSignIns, {});
    // The list, and whether its owner is being deleted.
    expect(await reads(() => here.call(listSignIns, {}))).to.equal(2);
    const other = createSeenSignIns((id, seen) => noteSignIn(context(), id, seen));
    const { at } = (await readRecentSignIns(context().db, uid))!.latest[0]!;
    const meet = () => other({ uid, signedInAt: at }, { 'user-agent': firefox, [browserIdHeader]: laptop });
    expect(await reads(() => Promise.all([meet(), meet()]))).to.equal(1);
    expect(await reads(meet)).to.equal(0);
  });

  it('are noted by a later call where one failed to', async () => {
    let calls = 0;
    const at = Date.now();
    const noted = createSeenSignIns(async () => {
      calls += 1;
      if (calls === 1) throw new Error('unavailable');
    });
    for (let call = 0; call < 3; call += 1) await noted({ uid: 'lea', signedInAt: at }, {});
    expect(calls).to.equal(2);
  });

  it('name no browser, and come back for nobody who is being deleted', async () => {
    const uid = await lea();
    const here = on(uid, 0, laptop);
    await here.call(showAccount, {});
    const snapshot = await context().db.doc(`recentSignIns/${uid}`).get();
    expect(JSON.stringify(snapshot.data())).to.not.include(laptop);
    await here.call(deleteAccount, {});
    await running.quiet();
    await noteSignIn(context(), uid, { at: Date.now() + minute, kind: '', browserId: null, address: null });
    expect(await readRecentSignIns(context().db, uid)).to.equal(null);
  });
});
