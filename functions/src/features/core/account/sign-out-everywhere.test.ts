import { endSignIns, showAccount, signOutEverywhere } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { createSignOuts } from '#platform/callers/sign-outs.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { member, sessionOf } from '#test/builders.ts';
import { user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('Signing out everywhere', () => {
  let former: string | undefined;
  before(async () => {
    await suite();
    former = process.env.SIGN_OUTS_ASKED_EVERY;
    process.env.SIGN_OUTS_ASKED_EVERY = '30';
  });
  after(() => {
    process.env.SIGN_OUTS_ASKED_EVERY = former;
  });

  /** Whoever calls, a minute later. */
  async function aMinuteLater(act: () => Promise<unknown>): Promise<void> {
    const { now } = context();
    Object.assign(context(), { now: () => now() + minute });
    await act().finally(() => Object.assign(context(), { now }));
  }

  it('ends every earlier sign-in within a minute, and none of a later one', async () => {
    const leo = await member('Leo');
    const before = user(running.url, leo.uid, { signedInAt: Date.now() - 10 * minute });
    const after = user(running.url, leo.uid, { signedInAt: Date.now() + minute });
    await before.call(signOutEverywhere, {});
    await aMinuteLater(async () => {
      await expectRefusal(before.call(showAccount, {}), 'sign-in-invalid');
      await expectRefusal(before.call(signOutEverywhere, {}), 'sign-in-invalid');
      expect((await after.call(showAccount, {})).uid).to.equal(leo.uid);
    });
    const other = user(running.url, (await member('Tom')).uid, { signedInAt: Date.now() - 10 * minute });
    await aMinuteLater(() => other.call(showAccount, {}));
  });

  it('is also what an operator does for somebody whose account was taken over', async () => {
    const leo = await member('Leo');
    const operator = user(running.url, 'operator', { operator: true });
    const thief = user(running.url, leo.uid, { signedInAt: Date.now() - minute });
    await expectRefusal(leo.call(endSignIns, { uid: leo.uid }), 'operators-only');
    await context().auth().deleteUser('nobody');
    await expectRefusal(operator.call(endSignIns, { uid: 'nobody' }), 'user-unknown');
    await thief.call(showAccount, {});
    await operator.call(endSignIns, { uid: leo.uid });
    await aMinuteLater(async () => {
      await expectRefusal(thief.call(showAccount, {}), 'sign-in-invalid');
      await user(running.url, leo.uid, { signedInAt: Date.now() + minute }).call(showAccount, {});
    });
  });

  it('is in the account, where pages see it, but in no answer', async () => {
    const leo = await member('Leo');
    await leo.call(signOutEverywhere, {});
    const snapshot = await context().db.doc(`users/${leo.uid}`).get();
    expect(snapshot.get('signedOutAt').toMillis() % second).to.equal(0);
    expect(await user(running.url, leo.uid).call(showAccount, {})).to.not.have.property('signedOutAt');
  });

  it('ends a sign-in of the same second, and answers when the next one has begun', async () => {
    const leo = await member('Leo');
    await user(running.url, leo.uid).call(signOutEverywhere, {});
    const answeredAt = Date.now();
    const snapshot = await context().db.doc(`users/${leo.uid}`).get();
    const signedOutAt = snapshot.get('signedOutAt').toMillis();
    expect(answeredAt).to.be.at.least(signedOutAt + second);
    await aMinuteLater(async () => {
      const at = (signedInAt: number) => user(running.url, leo.uid, { signedInAt });
      await expectRefusal(at(signedOutAt).call(showAccount, {}), 'sign-in-invalid');
      await at(answeredAt).call(showAccount, {});
    });
  });

  it('stays known to instances that start later, also after a wrong guess', async () => {
    const leo = await member('Leo');
    await leo.call(signOutEverywhere, {});
    const again = user(running.url, leo.uid, { signedInAt: Date.now() + minute });
    await expectRefusal(again.call(joinSession, { code: 'AAAAAA' }), 'join-code-unknown');
    await again.call(joinSession, { code: (await sessionOf(await member('Host'))).code });
    const fresh = createSignOuts(context().db, Date.now, () => minute);
    const refused = await fresh
      .assertSignedIn(leo.uid, Date.now() - minute)
      .catch((error: AppError) => error);
    expect((refused as AppError).reason).to.equal('sign-in-invalid');
    await fresh.assertSignedIn(leo.uid, Date.now() + second);
  });

  it('asks once for all callers that wait, and forgets whom no ID token is left of', async () => {
    const leo = await member('Leo');
    await leo.call(signOutEverywhere, {});
    let time = Date.now();
    const signOuts = createSignOuts(
      context().db,
      () => time,
      () => 30 * second,
    );
    const { reads } = await running.costOf(() =>
      Promise.all(Array.from({ length: 20 }, () => signOuts.assertSignedIn('somebody', time))),
    );
    const signedOut = await context()
      .db.collection('rateLimits')
      .where('signedOutAt', '>', new Date(0))
      .get();
    expect(reads).to.equal(signedOut.size);
    time += 2 * hour;
    await signOuts.assertSignedIn(leo.uid, 0);
  });
});
