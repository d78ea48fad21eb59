import { newSettings } from '@cine/contract/documents/users';
import type { InputOf } from '@cine/contract/operation';
import { setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/core/account';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { exportedBy, member, services, sessionOf } from '#test/builders.ts';
import { user as signedIn, type TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { renamesPerDay, withRenameTimes } from './renames.ts';

type SetUp = InputOf<typeof setUpAccount>;

let names = 0;
/** An unused username, with letters of both cases. */
function freshName(): string {
  names += 1;
  return `Nom_${names}_${Math.random().toString(36).slice(2, 8)}`;
}

function card(changes: Partial<SetUp> = {}): SetUp {
  return {
    username: freshName(),
    providers: [services.netflix],
    region: 'FR',
    locale: 'en',
    timeZone: 'Europe/Paris',
    ...changes,
  };
}

describe('An account', () => {
  before(() => suite());

  const documentOf = async (path: string) => (await context().db.doc(path).get()).data();

  async function guestNamed(displayName: string): Promise<{ guest: TestUser; sessionId: string }> {
    const session = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true });
    const profile = { displayName, providers: [services.netflix] };
    await guest.call(joinSession, { code: session.code, guest: profile });
    return { guest, sessionId: session.id };
  }

  it('has a private and a public half, which has only id and names', async () => {
    const user = running.newUser();
    const draft = card({ displayName: '  Léa   B. ', providers: [services.canal, services.netflix, 8] });
    const account = await user.call(setUpAccount, draft);
    expect(account).to.deep.equal({
      ...newSettings,
      ...draft,
      uid: user.uid,
      kind: 'member',
      displayName: 'Léa B.',
      providers: [services.netflix, services.canal],
      services: [
        { id: services.netflix, name: 'Netflix', withAds: false },
        { id: services.canal, name: 'Canal+', withAds: false },
      ],
      isNew: true,
    });
    const profile = { uid: user.uid, username: draft.username, displayName: 'Léa B.', v: 1 };
    const { trace: _, ...profileFields } = (await documentOf(`profiles/${user.uid}`))!;
    expect(profileFields).to.deep.equal(profile);
    expect(await documentOf(`users/${user.uid}`)).to.include({ region: 'FR', timeZone: 'Europe/Paris' });
  });

  it('changes its names ten times a day, and whatever else it likes', async () => {
    const lea = await member('Lea');
    const rename = (displayName: string) => lea.call(updateAccount, { displayName });
    for (let time = 0; time < renamesPerDay; time += 1) await rename(`Lea ${time}`);
    await rename(`Lea ${renamesPerDay - 1}`);
    const refusal = await rejection(rename('Lea'));
    expect([refusal.reason, refusal.details.params]).to.deep.equal(['renamed-too-often', { limit: 10 }]);
    expect(await lea.call(updateAccount, { region: 'GB' })).to.include({
      region: 'GB',
      displayName: 'Lea 9',
    });
    const named = (displayName: string, renamedAt: number[]) => ({ username: 'lea', displayName, renamedAt });
    const lately = Array.from({ length: renamesPerDay }, (_, at) => at);
    expect(() => withRenameTimes(named('Lea', lately), named('Eva', lately), day - 1)).to.throw(
      'renamed-too-often',
    );
    expect(withRenameTimes(named('Lea', lately), named('Eva', lately), day).renamedAt).to.deep.equal([
      ...lately.slice(1),
      day,
    ]);
  });

  it('can be set up again after a lost answer, without changes', async () => {
    const user = running.newUser();
    const cardInput = card();
    const first = await user.call(setUpAccount, cardInput);
    const { createdAt } = (await documentOf(`users/${user.uid}`))!;
    expect(first.isNew).to.equal(true);
    expect(await user.call(setUpAccount, cardInput)).to.deep.equal({ ...first, isNew: false });
    expect((await documentOf(`users/${user.uid}`))!.createdAt).to.deep.equal(createdAt);
  });

  it('keeps who sees the profile, the theme and whether to notify, whatever a later set-up gives', async () => {
    const user = running.newUser();
    await user.call(setUpAccount, card());
    const chosen = { visibility: 'private', theme: 'light', notifications: false } as const;
    expect(await user.call(updateAccount, chosen)).to.include(chosen);
    expect(await user.call(setUpAccount, card())).to.include(chosen);
    expect(await user.call(updateAccount, { theme: null })).to.include({ ...chosen, theme: null });
  });

  it('keeps that its owner said once that they are old enough, and no age', async () => {
    const user = running.newUser();
    await user.call(setUpAccount, { ...card(), ofAge: true });
    expect(await documentOf(`users/${user.uid}`)).to.include({ ofAge: true });
    // A program needn't say it, and a later set-up takes nothing back.
    await user.call(setUpAccount, card());
    expect((await exportedBy(user)).account).to.include({ ofAge: true });
    expect(await documentOf(`users/${(await member('Tom')).uid}`)).to.not.have.property('ofAge');
  });

  it('tells its owner alone when they last signed in', async () => {
    const user = running.newUser();
    const lastLoginAt = Date.parse('2026-10-10T20:00:00Z');
    running.identities.add({ localId: user.uid, lastLoginAt: String(lastLoginAt) });
    await user.call(setUpAccount, card());
    const { lastSignInAt } = await user.call(showAccount, {});
    expect(Date.parse(lastSignInAt!)).to.equal(lastLoginAt);
    expect(JSON.stringify(await documentOf(`profiles/${user.uid}`))).to.not.include('2026-10-10');
  });

  it('is set up under a strict limit, counted on each call', async () => {
    expect(setUpAccount.limit).to.deep.equal({ perTenMinutes: 100, counted: 'strict' });
    const user = running.newUser();
    const cardInput = card();
    for (const counted of [1, 2]) {
      await user.call(setUpAccount, cardInput);
      const { made, leases } = (await documentOf(`rateLimits/${callerDigestOf(user.uid)}:account-setUp`))!;
      expect([made.map(({ calls }: { calls: number }) => calls), leases]).to.deep.equal([[counted], []]);
    }
  });

  describe('has a username that', () => {
    it('goes to exactly one of twenty concurrent claims, ignoring case', async () => {
      const name = freshName();
      const variants = [name, name.toLowerCase(), name.toUpperCase()];
      const users = Array.from({ length: 20 }, () => running.newUser());
      const claims = users.map((user, n) =>
        user.call(setUpAccount, card({ username: variants[n % 3]! })).then(
          () => 'won',
          (error: { reason: string }) => error.reason,
        ),
      );
      const outcomes = await Promise.all(claims);
      expect(outcomes.filter((outcome) => outcome === 'won')).to.have.length(1);
      expect(outcomes.filter((outcome) => outcome === 'username-taken')).to.have.length(19);

      const winner = users[outcomes.indexOf('won')]!;
      expect(await documentOf(`usernames/${name.toLowerCase()}`)).to.deep.equal({ uid: winner.uid, v: 1 });
      const profiles = await Promise.all(users.map(({ uid }) => documentOf(`profiles/${uid}`)));
      expect(profiles.filter((profile) => profile !== undefined)).to.have.length(1);
    });

    it('is free for others after it was changed', async () => {
      const lea = running.newUser();
      const tom = running.newUser();
      const former = freshName();
      const next = freshName();
      await lea.call(setUpAccount, card({ username: former }));
      const refused = await rejection(tom.call(setUpAccount, card({ username: former.toLowerCase() })));
      expect(refused.details).to.deep.include({
        reason: 'username-taken',
        params: { username: former.toLowerCase() },
      });

      await lea.call(updateAccount, { username: next });
      expect(await documentOf(`profiles/${lea.uid}`)).to.include({ username: next });
      await tom.call(setUpAccount, card({ username: former }));
      await expectRefusal(lea.call(updateAccount, { username: former }), 'username-taken');
    });

    it('can change the case of its letters', async () => {
      const user = running.newUser();
      const username = freshName();
      await user.call(setUpAccount, card({ username }));
      await user.call(updateAccount, { username: username.toUpperCase() });
      expect(await documentOf(`profiles/${user.uid}`)).to.include({ username: username.toUpperCase() });
      expect(await documentOf(`usernames/${username.toLowerCase()}`)).to.deep.equal({ uid: user.uid, v: 1 });
    });

    it('leaves no reservations behind after concurrent changes', async () => {
      const user = running.newUser();
      await user.call(setUpAccount, card());
      await Promise.all([1, 2, 3, 4].map(() => user.call(updateAccount, { username: freshName() })));
      const held = await context().db.collection('usernames').where('uid', '==', user.uid).get();
      const profile = await documentOf(`profiles/${user.uid}`);
      expect(held.docs.map(({ id }) => id)).to.deep.equal([profile!.username.toLowerCase()]);
    });

    for (const username of ['admin', 'ADMIN', 'adm1n', 'Null', 'Cine_Compagnon']) {
      it(`can’t be ${username}, which is reserved`, async () => {
        const refused = await rejection(running.newUser().call(setUpAccount, card({ username })));
        expect(refused.details).to.deep.include({ reason: 'username-reserved', params: { username } });
      });
    }

    for (const username of ['ab', '1lea', 'léa', 'lea b', '__proto__', 'x'.repeat(21)]) {
      it(`can’t be ${username}, which is invalid`, async () => {
        const refused = await rejection(running.newUser().call(setUpAccount, card({ username })));
        expect(refused.details.issues![0]).to.include({ path: 'username' });
      });
    }

    it('requires a member', async () => {
      const { guest } = await guestNamed('Nina');
      const changing = guest.call(updateAccount, { username: freshName() });
      for (const call of [guest.call(setUpAccount, card()), changing])
        await expectRefusal(call, 'members-only');
      expect(await documentOf(`profiles/${guest.uid}`)).to.equal(undefined);
    });
  });

  describe('with unknown values', () => {
    const unknown: [changes: Partial<SetUp>, path: string, reason: string, named: string][] = [
      [{ providers: [services.netflix, 999_999] }, 'providers.1', 'provider-unknown', '999999'],
      [{ region: 'XX' }, 'region', 'region-unknown', '“XX”'],
      [{ region: 'constructor' }, 'region', 'region-unknown', '“constructor”'],
      [{ timeZone: 'Europe/Narnia' }, 'timeZone', 'time-zone-unknown', '“Europe/Narnia”'],
      [{ timeZone: '+02:00' }, 'timeZone', 'time-zone-unknown', '“+02:00”'],
      [{ timeZone: 'PST' }, 'timeZone', 'time-zone-unknown', '“PST”'],
    ];
    for (const [changes, path, reason, named] of unknown) {
      it(`is refused with a reason: ${JSON.stringify(changes)}`, async () => {
        const user = running.newUser({ language: 'en' });
        const attempts = [
          () => user.call(setUpAccount, card(changes)),
          () => user.call(updateAccount, changes),
        ];
        for (const attempt of attempts) {
          const [issue, ...others] = (await rejection(attempt())).details.issues!;
          expect(others).to.deep.equal([]);
          expect(issue).to.include({ path, reason });
          expect(issue!.message).to.include(named);
        }
      });
    }

    it('changes nothing when any field is refused', async () => {
      const user = running.newUser();
      await user.call(setUpAccount, card({ region: 'FR' }));
      await rejection(user.call(updateAccount, { region: 'GB', providers: [999_999] }));
      expect(await documentOf(`users/${user.uid}`)).to.include({ region: 'FR' });
    });
  });

  describe('on a change', () => {
    it('changes the given fields only', async () => {
      const user = running.newUser();
      const { isNew: _, ...before } = await user.call(setUpAccount, card({ displayName: 'Léa' }));
      const after = await user.call(updateAccount, { region: 'GB', locale: 'ru' });
      expect(after).to.deep.equal({ ...before, region: 'GB', locale: 'ru' });
      await expectRefusal(user.call(updateAccount, {}), 'input-invalid');
    });

    it('requires an account', async () => {
      const changing = running.newUser().call(updateAccount, { region: 'GB' });
      await expectRefusal(changing, 'account-missing');
    });

    it('updates the sessions its owner is in', async () => {
      const lea = await member('Lea');
      const tom = await member('Tom', [services.mubi]);
      const session = await sessionOf(lea, [tom]);
      await tom.call(updateAccount, { displayName: 'Tomas', region: 'GB', providers: [services.canal] });
      await running.settled();
      const fields = await documentOf(`sessions/${session.id}`);
      expect(fields!.attendees[tom.uid]).to.include({ name: 'Tomas', region: 'GB' });
      expect(fields!.commonProviders).to.deep.equal([services.canal]);
    });
  });

  it('loses the ways in that somebody linked in Firebase Auth before its owner proved the address', async () => {
    const linkedTo = (email: string) => [
      { providerId: 'google.com', rawId: `${email} google`, email: `mallory-${email}` },
      { providerId: 'apple.com', rawId: `${email} apple`, email },
    ];
    const providersOf = async (uid: string) =>
      (await context().auth().getUser(uid)).providerData.map(({ providerId }) => providerId);
    const registered = (name: string) => {
      const uid = `${name}-${Math.random()}`;
      const email = `${uid}@example.test`;
      const add = (emailVerified: boolean) =>
        running.identities.add({ localId: uid, email, emailVerified, providerUserInfo: linkedTo(email) });
      add(false);
      return { uid, email, prove: () => add(true) };
    };

    const early = registered('early');
    await signedIn(running.url, early.uid, { email: early.email, unverified: true }).call(
      setUpAccount,
      card(),
    );
    expect(await providersOf(early.uid)).to.have.members(['google.com', 'apple.com']);
    early.prove();
    const proved = signedIn(running.url, early.uid, { email: early.email, unproved: true });
    await proved.call(recordOwnWatch, { movieId: 391 });
    expect(await providersOf(early.uid)).to.deep.equal(['apple.com']);

    const late = registered('late');
    late.prove();
    await signedIn(running.url, late.uid, { email: late.email }).call(setUpAccount, card());
    expect(await providersOf(late.uid)).to.deep.equal(['apple.com']);
  });

  describe('of a guest who links a lasting identity', () => {
    it('keeps its id, its age and the guest’s data', async () => {
      const { guest, sessionId } = await guestNamed('Nina');
      const { uid } = guest;
      const { watchId } = await guest.call(recordOwnWatch, { movieId: 391 });
      await guest.call(joinChallenge, { challengeId: 'noir' });
      const { createdAt } = (await documentOf(`users/${uid}`))!;

      const nina = signedIn(running.url, uid);
      const account = await nina.call(setUpAccount, card());
      await running.settled();
      expect(account).to.include({ uid, kind: 'member', displayName: 'Nina' });
      expect(await documentOf(`users/${uid}`)).to.deep.include({ kind: 'member', createdAt });
      expect(await documentOf(`users/${uid}/watches/${watchId}`)).to.include({ movieId: 391 });
      expect((await documentOf(`players/${uid}`))!.challenges).to.have.property('noir');
      expect((await documentOf(`sessions/${sessionId}`))!.attendees[uid]).to.include({ guest: false });
    });
  });
});
