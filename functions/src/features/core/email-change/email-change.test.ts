import { signOutEverywhere, updateAccount } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/core/email-change';
import { linkIdentity } from '@cine/contract/operations/core/identities';
import { deleteAccount, exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNetworkAllowed } from '#platform/limits/visits.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { comeBack, cookieOf, somebody } from '#test/browser.ts';
import { member, verify } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { newcomer } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { markAddress, markSuspended } from '../access/index.ts';
import { endedChange, madeUntil, newChange, withAnswer } from './change.ts';

describe('A change of address', () => {
  before(() => suite());

  /** Each visitor calls from a network of its own. */
  let networks = 0;
  function anybody(): TestUser {
    networks += 1;
    return user(running.url, 'nobody', { network: `198.18.7.${networks}` });
  }
  const answer = (token: string, choice?: 'confirm' | 'refuse') =>
    anybody()
      .call(operations.answerEmailChange, { token, ...(choice && { answer: choice }) })
      .then(({ change }) => change);

  const formerOf = ({ uid }: TestUser) => `${uid}@example.test`;
  const mailsTo = (address: string) =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(address));
  const tokenTo = (address: string) => /#token=(\w+)/.exec(mailsTo(address).at(-1)!.text!)![1]!;
  const inAuth = ({ uid }: TestUser) => context().auth().getUser(uid);

  /** Each from a network of their own. */
  async function withAddress(): Promise<TestUser> {
    const { uid } = await member('Lea');
    networks += 1;
    const someone = user(running.url, uid, { network: `198.18.8.${networks}` });
    await verify(someone);
    return someone;
  }

  /** Asks for a change to an address that nobody has; returns what was mailed to both. */
  async function asked(someone: TestUser, email = newcomer().email) {
    const { change } = await someone.call(operations.changeEmail, { email });
    await running.quiet();
    return { email, change, former: tokenTo(formerOf(someone)), new: tokenTo(change.email) };
  }

  for (const order of [
    ['former', 'new'],
    ['new', 'former'],
  ] as const)
    it(`is made once both have confirmed, the ${order[0]} one first`, async () => {
      const lea = await withAddress();
      const tokens = await asked(lea);
      expect(await answer(tokens[order[0]], 'confirm')).to.include({ state: 'waiting', asks: order[0] });
      expect((await inAuth(lea)).email).to.equal(formerOf(lea));
      const done = await answer(tokens[order[1]], 'confirm');
      expect(done).to.include({ state: 'done', confirmedByFormer: true, confirmedByNew: true });
      expect(await inAuth(lea)).to.include({ email: tokens.email, emailVerified: true });
      await running.quiet();
      const told = mailsTo(formerOf(lea)).at(-1)!;
      expect(told.text).to.include(tokens.email).and.not.include('#token=');
      const snapshot = await context().db.doc(`users/${lea.uid}`).get();
      expect(snapshot.get('signedOutAt')).to.not.equal(undefined);
    });

  it('is told in the owner’s language, to the new address without the former one', async () => {
    const lea = await withAddress();
    await lea.call(updateAccount, { locale: 'ru' });
    const { email } = await asked(lea);
    expect(mailsTo(formerOf(lea)).at(-1)!.subject).to.equal('Сменить почту твоего аккаунта?');
    const [mail] = mailsTo(email);
    expect(mail!.subject).to.equal('Подтверди новый адрес почты');
    expect(mail!.text).to.include(email).and.not.include(formerOf(lea));
  });

  it('shows what is asked without answering, to the owner and by a token', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    const view = await answer(tokens.new);
    expect(view).to.include({ email: tokens.email, state: 'waiting', asks: 'new', confirmedByNew: false });
    expect(view).to.not.have.property('formerEmail');
    await answer(tokens.new, 'confirm');
    const { change } = await lea.call(operations.showEmailChange, {});
    expect(change).to.include({ formerEmail: formerOf(lea), confirmedByNew: true, confirmedByFormer: false });
  });

  it('is ended by a refusal of either, which the other is told and nothing undoes', async () => {
    for (const side of ['former', 'new'] as const) {
      const lea = await withAddress();
      const tokens = await asked(lea);
      await answer(tokens.former, 'confirm');
      expect(await answer(tokens[side], 'refuse')).to.include({ state: `refused-by-${side}` });
      for (const each of [tokens.new, tokens.former])
        expect((await answer(each, 'confirm')).state).to.equal(`refused-by-${side}`);
      expect((await inAuth(lea)).email).to.equal(formerOf(lea));
      await running.quiet();
      const told = mailsTo(side === 'former' ? tokens.email : formerOf(lea)).at(-1)!;
      expect(told.subject).to.equal('The change of address was refused');
    }
  });

  it('answers the same for an address that another account has, which keeps it', async () => {
    const [lea, tom] = [await withAddress(), await withAddress()];
    const free = await asked(lea);
    const tokens = await asked(lea, formerOf(tom));
    expect(Object.keys(tokens.change)).to.deep.equal(Object.keys(free.change));
    expect({ ...tokens.change, expiresAt: '' }).to.deep.equal({
      ...free.change,
      email: formerOf(tom).toLowerCase(),
      expiresAt: '',
    });
    await answer(tokens.former, 'confirm');
    for (let n = 0; n < 2; n += 1) await expectRefusal(answer(tokens.new, 'confirm'), 'email-taken');
    expect((await answer(tokens.new)).state).to.equal('taken');
    expect((await inAuth(lea)).email).to.equal(formerOf(lea));
    expect((await inAuth(tom)).email).to.equal(formerOf(tom));
  });

  it('is made once and told once, however often and together it is confirmed', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    const both = [tokens.former, tokens.new, tokens.former, tokens.new];
    await Promise.all(both.map((token) => answer(token, 'confirm')));
    expect((await answer(tokens.former, 'refuse')).state).to.equal('done');
    expect((await inAuth(lea)).email).to.equal(tokens.email);
    await running.quiet();
    expect(mailsTo(formerOf(lea))).to.have.length(2);
  });

  /** Calls while Auth fails at one thing: by default it changes no address. */
  async function withoutAuth(
    act: () => Promise<void>,
    failing: 'updateUser' | 'revokeRefreshTokens' = 'updateUser',
  ): Promise<void> {
    const shared = context();
    const { auth } = shared;
    const whole = auth();
    const down = { [failing]: () => Promise.reject(new Error('Auth is down')) };
    const partly = Object.assign(Object.create(whole) as typeof whole, down);
    Object.assign(shared, { auth: () => partly });
    await act().finally(() => Object.assign(shared, { auth }));
  }

  it('goes on where a call failed halfway, and can’t be cancelled or replaced until then', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    await answer(tokens.former, 'confirm');
    await withoutAuth(async () => {
      await expectRefusal(answer(tokens.new, 'confirm'), 'internal');
      const again = lea.call(operations.changeEmail, { email: newcomer().email });
      await expectRefusal(again, 'email-change-under-way');
      await expectRefusal(lea.call(operations.cancelEmailChange, {}), 'email-change-under-way');
    });
    expect(await answer(tokens.former)).to.include({ state: 'confirmed', confirmedByFormer: true });
    expect((await answer(tokens.former, 'confirm')).state).to.equal('done');
    expect((await inAuth(lea)).email).to.equal(tokens.email);
  });

  it('is made within the hour where a call failed halfway, and both are told once how it ended', async () => {
    const [lea, tom, zoe] = [await withAddress(), await withAddress(), await withAddress()];
    const tokens = { lea: await asked(lea), tom: await asked(tom), zoe: await asked(zoe) };
    for (const { former } of Object.values(tokens)) await answer(former, 'confirm');
    await withoutAuth(async () => {
      for (const each of Object.values(tokens)) await expectRefusal(answer(each.new, 'confirm'), 'internal');
    });
    running.identities.add({ localId: tom.uid, email: newcomer().email, emailVerified: true });
    running.identities.add({ localId: 'another', email: tokens.zoe.email, emailVerified: true });
    for (let run = 0; run < 2; run += 1) await running.runSchedule('privacy-sweep');
    await running.quiet();
    expect((await inAuth(lea)).email).to.equal(tokens.lea.email);
    for (const [someone, { email }, told] of [
      [lea, tokens.lea, 'has changed'],
      [tom, tokens.tom, 'couldn’t be changed'],
      [zoe, tokens.zoe, 'couldn’t be changed'],
    ] as const)
      for (const address of [formerOf(someone), email]) {
        const [, mail, ...more] = mailsTo(address);
        expect(mail!.subject).to.include(told);
        expect(more).to.deep.equal([]);
      }
    expect(mailsTo(tokens.zoe.email)[1]!.text).to.include('another Ciné-Compagnon account');
    expect((await answer(tokens.lea.new)).state).to.equal('done');
    await expectRefusal(answer(tokens.tom.new), 'email-change-unknown');
    expect((await answer(tokens.zoe.new)).state).to.equal('taken');
  });

  it('is made after its time was over, or given up where that fails, which the owner sees', async () => {
    const [lea, tom] = [await withAddress(), await withAddress()];
    const tokens = { lea: await asked(lea), tom: await asked(tom) };
    for (const { former } of Object.values(tokens)) await answer(former, 'confirm');
    const left = (each: { new: string }) =>
      withoutAuth(() => expectRefusal(answer(each.new, 'confirm'), 'internal'));
    const { now } = context();
    try {
      await left(tokens.lea);
      Object.assign(context(), { now: () => now() + day + minute });
      await running.runSchedule('privacy-sweep');
      expect((await inAuth(lea)).email).to.equal(tokens.lea.email);
      Object.assign(context(), { now });
      await left(tokens.tom);
      Object.assign(context(), { now: () => now() + day + minute });
      await withoutAuth(async () => void (await running.runSchedule('privacy-sweep')));
      await running.runSchedule('privacy-sweep');
      expect((await answer(tokens.tom.new)).state).to.equal('failed');
      const { change } = await tom.call(operations.showEmailChange, {});
      expect(change).to.include({ state: 'failed', email: tokens.tom.email });
      expect((await inAuth(tom)).email).to.equal(formerOf(tom));
    } finally {
      Object.assign(context(), { now });
    }
  });

  it('isn’t given up where Auth has set the address though its call failed', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    await answer(tokens.former, 'confirm');
    await withoutAuth(() => expectRefusal(answer(tokens.new, 'confirm'), 'internal'));
    const shared = context();
    const { auth, now } = shared;
    const updateUser = () => {
      running.identities.add({ localId: lea.uid, email: tokens.email, emailVerified: true });
      return Promise.reject(new Error('The answer was lost'));
    };
    const partly = Object.assign(Object.create(auth()) as ReturnType<typeof auth>, { updateUser });
    Object.assign(shared, { auth: () => partly, now: () => now() + day + minute });
    await running.runSchedule('privacy-sweep').finally(() => Object.assign(shared, { auth, now }));
    expect((await answer(tokens.new)).state).to.equal('confirmed');
    expect((await answer(tokens.new, 'confirm')).state).to.equal('done');
    await running.quiet();
    expect(mailsTo(formerOf(lea))).to.have.length(2);
  });

  it('is finished if Auth has the new address, even late or after a suspension', async () => {
    const all = [await withAddress(), await withAddress(), await withAddress()] as const;
    const tokens = [await asked(all[0]), await asked(all[1]), await asked(all[2])] as const;
    for (const { former } of tokens) await answer(former, 'confirm');
    await withoutAuth(async () => {
      for (const each of tokens) await expectRefusal(answer(each.new, 'confirm'), 'internal');
    }, 'revokeRefreshTokens');
    for (const [n, each] of all.entries()) expect((await inAuth(each)).email).to.equal(tokens[n]!.email);
    const suspension = { until: null, cause: 'spam' as const };
    await transact(context().db, async (tx) => markSuspended(tx, all[0].uid, suspension));
    await markAddress(context().db, tokens[1].email, suspension, Date.now());
    const { now } = context();
    Object.assign(context(), { now: () => now() + day + minute });
    const sweep = async () => void (await running.runSchedule('privacy-sweep'));
    await withoutAuth(sweep, 'revokeRefreshTokens').finally(() => Object.assign(context(), { now }));
    for (const each of tokens) expect((await answer(each.new)).state).to.equal('confirmed');
    await sweep();
    await running.quiet();
    for (const [n, each] of all.entries()) {
      expect((await answer(tokens[n]!.new)).state).to.equal('done');
      expect(mailsTo(formerOf(each)).at(-1)!.subject).to.equal('Your account’s e-mail address has changed');
      const snapshot = await context().db.doc(`users/${each.uid}`).get();
      expect(snapshot.get('signedOutAt')).to.not.equal(undefined);
    }
  });

  it('takes its questions from the outbox where it is replaced, cancelled or refused', async () => {
    const lea = await withAddress();
    const { enqueue } = context();
    Object.assign(context(), { enqueue: async () => {} });
    const ask = () => lea.call(operations.changeEmail, { email: newcomer().email });
    const queued = async () => {
      const { docs } = await context().db.collection('outbox').where('uid', '==', lea.uid).get();
      const mails = docs.filter((mail) => mail.get('delivery.state') === 'queued');
      return mails.map(({ id, ref }) => ({ kind: id.split(':').at(-2)!, ref }));
    };
    const kinds = async () => (await queued()).map(({ kind }) => kind).sort();
    try {
      await ask();
      const first = await queued();
      expect(first.map(({ kind }) => kind)).to.have.members(['askFormer', 'askNew']);
      await ask();
      expect(await kinds()).to.deep.equal(['askFormer', 'askNew']);
      for (const { ref } of first) expect((await ref.get()).get('delivery.state')).to.equal('cancelled');
      await lea.call(operations.cancelEmailChange, {});
      expect(await kinds()).to.deep.equal([]);
      await ask();
      const { ref } = (await queued()).find(({ kind }) => kind === 'askNew')!;
      const text = (await ref.get()).get('message.text') as string;
      await answer(/#token=(\w+)/.exec(text)![1]!, 'refuse');
      expect(await kinds()).to.deep.equal(['refusedByNew']);
    } finally {
      Object.assign(context(), { enqueue });
    }
  });

  it('can’t be confirmed by what an export tells of the mails', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    const exported = JSON.stringify(await lea.call(exportAccount, {}));
    expect(exported).to.include(tokens.email);
    for (const token of [tokens.former, tokens.new]) expect(exported).to.not.include(token);
  });

  it('is replaced by a second one, and cancelled by its owner', async () => {
    const lea = await withAddress();
    const [first, second] = [await asked(lea), await asked(lea)];
    for (const token of [first.former, first.new])
      await expectRefusal(answer(token, 'confirm'), 'email-change-unknown');
    expect((await answer(second.new)).email).to.equal(second.email);
    await lea.call(operations.cancelEmailChange, {});
    await expectRefusal(answer(second.new, 'confirm'), 'email-change-unknown');
    expect(await lea.call(operations.showEmailChange, {})).to.deep.equal({ change: null });
    await expectRefusal(lea.call(operations.cancelEmailChange, {}), 'email-change-unknown');
  });

  it('is made within the hour also where it was confirmed at the last minute', () => {
    const addresses = { replaces: null, former: null, new: { address: 'lea@new.example', digest: '' } };
    const late = day - minute;
    const confirmed = withAnswer(newChange('id', addresses, 0), 'new', 'confirm', late);
    expect(confirmed.state).to.equal('confirmed');
    expect(madeUntil(confirmed)).to.be.above(late + hour);
    expect(endedChange(confirmed, 'done', late).expiresAt).to.equal(madeUntil(confirmed));
  });

  it('is stored long after its time while it is confirmed, for the sweep to end it', () => {
    const addresses = { replaces: null, former: null, new: { address: 'lea@new.example', digest: '' } };
    const confirmed = withAnswer(newChange('id', addresses, 0), 'new', 'confirm', hour);
    expect(madeUntil(confirmed)).to.equal(day);
    expect(confirmed.expiresAt).to.be.above(madeUntil(confirmed) + 5 * day);
  });

  it('is over after a day, and unknown by any other token', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    const { now } = context();
    Object.assign(context(), { now: () => now() + day + minute });
    try {
      await expectRefusal(answer(tokens.new), 'email-change-unknown');
    } finally {
      Object.assign(context(), { now });
    }
    const others = ['x', `n${'0'.repeat(32)}`, `f${tokens.new.slice(1)}`, secretDigestOf(tokens.new)];
    for (const token of others) await expectRefusal(answer(token), 'email-change-unknown');
  });

  it('fails for an account that got another address meanwhile', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    running.identities.add({ localId: lea.uid, email: newcomer().email, emailVerified: true });
    await answer(tokens.former, 'confirm');
    await expectRefusal(answer(tokens.new, 'confirm'), 'email-change-unknown');
  });

  it('takes only the new address where no former one is certain', async () => {
    for (const own of [{}, { email: newcomer().email, emailVerified: false }]) {
      const lea = await member('Lea');
      running.identities.add({ localId: lea.uid, ...own });
      const { email } = newcomer();
      const { change } = await lea.call(operations.changeEmail, { email });
      expect(change).to.include({ formerEmail: null, confirmedByFormer: true });
      await running.quiet();
      if ('email' in own) expect(mailsTo(own.email!)).to.deep.equal([]);
      expect((await answer(tokenTo(email), 'confirm')).state).to.equal('done');
      expect(await inAuth(lea)).to.include({ email, emailVerified: true });
    }
  });

  it('isn’t made for somebody who asked before another proved the address, or ended all sign-ins', async () => {
    for (const owner of ['proves', 'signs out'] as const) {
      const mallory = await member('Mallory');
      const own = { localId: mallory.uid, email: newcomer().email };
      running.identities.add({ ...own, emailVerified: false });
      const { email } = newcomer();
      await mallory.call(operations.changeEmail, { email });
      await running.quiet();
      if (owner === 'proves') running.identities.add({ ...own, emailVerified: true });
      else await mallory.call(signOutEverywhere, {});
      await expectRefusal(answer(tokenTo(email), 'confirm'), 'email-change-unknown');
      expect(await inAuth(mallory)).to.include({ email: own.email });
    }
  });

  it('takes a sign-in of the last five minutes, a member, and another address', async () => {
    const lea = await withAddress();
    const { email } = newcomer();
    const long = user(running.url, lea.uid, { signedInAt: Date.now() - 6 * minute });
    await expectRefusal(long.call(operations.changeEmail, { email }), 'sign-in-too-old');
    const guest = running.newUser({ guest: true });
    await expectRefusal(guest.call(operations.changeEmail, { email }), 'members-only');
    const same = formerOf(lea).toUpperCase();
    await expectRefusal(lea.call(operations.changeEmail, { email: same }), 'email-same');
  });

  it('takes the address that a provider vouches for where Auth has none or a mistyped one', async () => {
    for (const own of [{}, { email: newcomer().email, emailVerified: false }]) {
      const person = somebody();
      const lea = await member('Lea');
      const profile = { ...person, email: person.email.toUpperCase() };
      await lea.call(linkIdentity, await comeBack(running.url, cookieOf(lea.uid), 'yandex', profile));
      running.identities.add({ localId: lea.uid, ...own });
      const email = person.email.toLowerCase();
      const { change } = await lea.call(operations.changeEmail, { email });
      expect(change).to.include({ email, formerEmail: null });
      await running.quiet();
      expect((await answer(tokenTo(email), 'confirm')).state).to.equal('done');
      expect(await inAuth(lea)).to.include({ email, emailVerified: true });
      await expectRefusal(lea.call(operations.changeEmail, { email: person.email }), 'email-same');
    }
  });

  it('takes another spelling of the own mailbox, as Auth signs in by the exact one', async () => {
    const lea = await withAddress();
    const email = formerOf(lea).toLowerCase().replace('@', '+films@');
    const { change } = await lea.call(operations.changeEmail, { email });
    expect(change).to.include({ email, formerEmail: formerOf(lea) });
  });

  it('fails for suspended and deleted accounts, and to a suspended user’s address', async () => {
    const [lea, tom, zoe] = [await withAddress(), await withAddress(), await withAddress()];
    const tokens = { lea: await asked(lea), tom: await asked(tom), zoe: await asked(zoe) };
    const suspension = { until: null, cause: 'spam' as const };
    await transact(context().db, async (tx) => markSuspended(tx, lea.uid, suspension));
    await expectRefusal(answer(tokens.lea.new, 'confirm'), 'account-suspended');
    await tom.call(deleteAccount, {});
    await running.quiet();
    await expectRefusal(answer(tokens.tom.new, 'confirm'), 'email-change-unknown');
    await markAddress(context().db, tokens.zoe.email, suspension, Date.now());
    await expectRefusal(answer(tokens.zoe.new, 'confirm'), 'address-suspended');
  });

  it('isn’t made by the sweep if the user or the new mailbox was suspended meanwhile', async () => {
    const [lea, tom] = [await withAddress(), await withAddress()];
    const tokens = { lea: await asked(lea), tom: await asked(tom) };
    for (const { former } of Object.values(tokens)) await answer(former, 'confirm');
    await withoutAuth(async () => {
      for (const each of Object.values(tokens)) await expectRefusal(answer(each.new, 'confirm'), 'internal');
    });
    const suspension = { until: null, cause: 'spam' as const };
    await transact(context().db, async (tx) => markSuspended(tx, lea.uid, suspension));
    await markAddress(context().db, tokens.tom.email, suspension, Date.now());
    await running.runSchedule('privacy-sweep');
    await running.quiet();
    for (const each of [lea, tom]) expect((await inAuth(each)).email).to.equal(formerOf(each));
    for (const each of Object.values(tokens)) await expectRefusal(answer(each.new), 'email-change-unknown');
    expect(mailsTo(formerOf(tom)).at(-1)!.subject).to.equal('Your e-mail address couldn’t be changed');
    expect(mailsTo(formerOf(lea))).to.have.length(1);
  });

  it('is mailed to one mailbox three times in ten minutes, whoever asks', async () => {
    const { email } = newcomer();
    for (let n = 0; n < 3; n += 1) await (await withAddress()).call(operations.changeEmail, { email });
    const another = await withAddress();
    const tagged = email.replace('@', '+again@');
    await expectRefusal(another.call(operations.changeEmail, { email: tagged }), 'too-many-calls');
  });

  it('is asked for sixty times in ten minutes from one network, whatever its accounts', async () => {
    const { uid } = await withAddress();
    const network = '198.18.9.1';
    for (let n = 0; n < 60; n += 1) await assertNetworkAllowed('email-change', network, 60);
    const lea = user(running.url, uid, { network });
    await expectRefusal(lea.call(operations.changeEmail, { email: newcomer().email }), 'too-many-calls');
  });

  it('is asked for by two clients’ worth behind one hop, whichever clients that claims to forward', async () => {
    const { uid } = await withAddress();
    const network = (client: number) => `198.18.10.${client} via 198.18.9.2`;
    for (let n = 0; n < 120; n += 1) await assertNetworkAllowed('email-change', network(n % 3), 60, 2);
    const lea = user(running.url, uid, { network: '198.18.10.9, 198.18.9.2' });
    await expectRefusal(lea.call(operations.changeEmail, { email: newcomer().email }), 'too-many-calls');
  });

  it('is exported without its tokens, and stores none', async () => {
    const lea = await withAddress();
    const tokens = await asked(lea);
    const [exported] = joinedExport([await lea.call(exportAccount, {})]).users;
    expect(exported!.emailChange).to.include({ email: tokens.email, formerEmail: formerOf(lea) });
    const snapshot = await context().db.doc(`emailChanges/${lea.uid}`).get();
    expect(JSON.stringify(snapshot.data())).to.not.include(tokens.new).and.not.include(tokens.former);
  });
});
