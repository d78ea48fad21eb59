import { operations } from '@cine/contract';
import type { Operation } from '@cine/contract/operation';
import * as sessions from '@cine/contract/operations/evenings/sessions';
import { listMoods } from '@cine/contract/operations/evenings/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/evenings/watches';
import { createChallenge, joinChallenge, submitMovie } from '@cine/contract/operations/game/challenges';
import { addToCollection } from '@cine/contract/operations/movies/collections';
import { listMovies, searchMovies, showMovie } from '@cine/contract/operations/movies/movies';
import { listGenres, listMilestones, listRegions, listServices } from '@cine/contract/operations/movies/names';
import { rateMovie } from '@cine/contract/operations/movies/ratings';
import { deleteAccount, exportAccount } from '@cine/contract/operations/people/privacy';
import { groupCodeLength } from '@cine/contract/text/group-code';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { deep } from '../../../../scripts/test/deep.ts';
import { addedBy, member, services, sessionOf } from '../../../test/builders.ts';
import { type TestUser, user } from '../../../test/client.ts';
import { rejection } from '../../../test/expect-rejection.ts';
import { type Known, wellFormed } from '../../../test/fuzz/input-generators.ts';
import { expectLogs } from '../../../test/logs.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { naming, skipExisting, walk } from '../../../test/walk.ts';
import { type Context, context } from '../../context.ts';
import { noBlocksOf } from '../../platform/blocks.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { digestOf } from '../../platform/limits/call-counts.ts';
import type { Guess } from '../../platform/limits/failure-limiter.ts';
import { createRateLimiter } from '../../platform/limits/rate-limiter.ts';
import { setUp } from '../account/use-cases/set-up.ts';
import { wantRegions } from '../availability/askers-service.ts';
import { saveOfferReport } from '../availability/report-service.ts';
import { challengeXpOf } from '../challenges/challenges.test-support.ts';
import { create } from '../challenges/use-cases/create.ts';
import { add } from '../collections/service.ts';
import { rate } from '../ratings/use-cases/rate.ts';
import { join } from '../sessions/use-cases/join.ts';
import { joinAsScreen } from '../sessions/use-cases/join-as-screen.ts';
import { setUp as setUpTaste } from '../tastes/service.ts';
import { mergeGuestWatches } from '../watches/merge-guest-service.ts';
import { begin, erase, followSignIn } from './delete-service.ts';
import { type Life, life } from './life.test-support.ts';

expectLogs('deletion left to the sweep');

const movies = { fistful: 391, unforgiven: 33, tombstone: 11969 };

describe('A deleted account', function () {
  this.timeout(deep(3, 10) * minute);
  let running: Suite;
  before(async () => {
    running = await suite();
    await skipExisting();
  });

  const wordsOf = ({ person, guest, names, email }: Life) => [person.uid, guest.uid, ...names, email];
  const digestsOf = ({ person, guest }: Life) => [digestOf(person.uid), digestOf(guest.uid)];

  /** The paths of all documents that contain a user's id. */
  async function tracesOf(...words: string[]): Promise<string[]> {
    return naming(await walk(), words);
  }

  const documentOf = async (path: string) => (await context().db.doc(path).get()).data();

  /** Marks a user as the call does, while the queue is unavailable. */
  async function marked({ uid }: TestUser): Promise<void> {
    const enqueue = async () => {
      throw new Error('No queue');
    };
    expect(await begin({ ...context(), enqueue }, uid)).to.equal(true);
  }

  describe('with data in every feature, erased by retries of runs that crashed', () => {
    let lived: Life;
    let before_: Map<string, string>;
    let after_: Map<string, string>;
    let traces: string[];

    before(async () => {
      lived = await life();
      before_ = await walk();
      traces = naming(before_, [...wordsOf(lived), ...digestsOf(lived)]);
      await marked(lived.person);
      let deaths = 0;
      // Every retry begins at the start. Deeply, a run crashes at each of its calls; otherwise at every sixtieth.
      for (let at = 1; ; at += deep(60, 1)) {
        const error = await erase(dyingAt(at), lived.person.uid).then(
          () => null,
          (error: unknown) => error,
        );
        if (!error) break;
        // A walk over groups' evenings goes on after an error, and throws at its end.
        expect(error).to.have.property('message').that.is.oneOf(['died', 'evenings not erased: 1']);
        deaths += 1;
      }
      expect(deaths).to.be.greaterThan(deep(2, 20));
      await running.quiet();
      after_ = await walk();
    });
    after(() => lived.all.clear());

    it('is in no document and not in Auth, nor is the guest it was before', () => {
      const kinds = new Set(traces.map((path) => path.replace(/[^/]+(\/|$)/g, (part, end) => part + end)));
      expect(kinds.size).to.be.greaterThan(40);
      expect(naming(after_, wordsOf(lived))).to.deep.equal([]);
      // Only a digest of the id stays, until ID tokens expire and neighbours are compared again.
      const marks = naming(after_, digestsOf(lived)).filter(
        (path) => !path.startsWith('neighbourState/gone:'),
      );
      expect(marks).to.have.members(digestsOf(lived).map((digest) => `rateLimits/${digest}`));
      for (const mark of marks) {
        const { gone, goneUntil, expiresAt, ...rest } = JSON.parse(after_.get(mark)!);
        expect([gone, goneUntil, rest]).to.deep.equal([true, expiresAt, { v: 1 }]);
        expect(goneUntil._seconds * 1000).to.be.closeTo(Date.now() + 120 * minute, minute);
      }
      const identities = JSON.stringify(running.identities.all());
      for (const word of wordsOf(lived)) expect(identities).to.not.include(word);
      for (const { uid } of [lived.person, lived.guest]) expect(running.identities.has(uid)).to.equal(false);
    });

    /** Whether it only says, without a name, where the boards still count a standing, and for which guild. */
    const isUncounted = (path: string) => {
      if (!path.startsWith('standings/')) return false;
      const { v, changedAt, ranked, guild, ...rest } = JSON.parse(after_.get(path)!);
      expect([rest, Object.keys(guild).sort()]).to.deep.equal([
        { gone: true },
        ['id', 'left', 'week', 'weeks'],
      ]);
      return true;
    };

    /** What should be left of a document: an inbox doesn't count as unread what the user told and is taken off. */
    const withoutTakenOff = (path: string, data: string) => {
      if (!/^inboxes\/[^/]+$/.test(path)) return data;
      const { unread, ...rest } = JSON.parse(data) as { unread: { id: string }[] };
      const isTakenOff = ({ id }: { id: string }) => {
        const told = `${path}/notifications/${id}`;
        const [until, now] = [before_, after_].map((all) => JSON.parse(all.get(told)!).expiresAt._seconds);
        return traces.includes(told) && now < until;
      };
      return JSON.stringify({ unread: unread.filter((each) => !isTakenOff(each)), ...rest });
    };

    it('leaves unrelated documents unchanged', () => {
      // What others read of a challenge names nobody, and goes with it.
      const own = new Set([...traces, `sharedChallenges/${lived.challenges.unplayed}`]);
      // Packed neighbours change with their users; `features/neighbours` tests their content.
      const [asked, packed] = ['catalogue/wanted', /^neighbourState\//];
      for (const [path, data] of before_) {
        if (own.has(path) || path === asked || packed.test(path)) continue;
        expect(after_.get(path), path).to.equal(withoutTakenOff(path, data));
      }
      const added = [...after_.keys()].filter(
        (path) => !before_.has(path) && !packed.test(path) && !isUncounted(path),
      );
      expect(naming(new Map(added.map((path) => [path, ''])), digestsOf(lived))).to.deep.equal(added);
      const othersOf = (documents: Map<string, string>) =>
        [...documents.keys()].filter((path) => !own.has(path));
      const gone = othersOf(before_).filter((path) => !after_.has(path));
      expect(gone).to.deep.equal([]);
    });

    it('leaves sessions to their other attendees, with choices and watches', async () => {
      const { apart, left, alone, asScreen, asGuest } = lived.sessions;
      const { uid: friend } = lived.friend;
      expect(await documentOf(`sessions/${alone}`)).to.equal(undefined);
      const [home, former, shown, closed] = await Promise.all(
        [apart, left, asScreen, asGuest].map((id) => documentOf(`sessions/${id}`)),
      );
      expect(home).to.deep.include({ hostId: friend, attendeeIds: [friend], namedIds: [friend] });
      expect(home!.chosen).to.include({ by: 'somebody', fits: true });
      expect(home!.chosen.places.map(({ uid }: { uid: string }) => uid)).to.deep.equal([friend]);
      expect(home!.watched[0]).to.deep.include({ recordedBy: 'somebody', recordedFor: [friend] });
      expect(former!.watched[0]).to.deep.include({ recordedBy: 'somebody', recordedFor: [friend] });
      expect(shown!.screens).to.deep.equal([]);
      expect(closed).to.deep.include({ status: 'closed', attendeeIds: [friend] });
      const { expired, open } = lived.all.sessions;
      for (const { id } of [expired, open]) {
        expect((await documentOf(`sessions/${id}`))!.hostId).to.equal(lived.all.people.attendee.uid);
      }
    });

    it('leaves a shared custom movie to users who watched it, and erases private ones', async () => {
      const { movies } = lived.all;
      expect(await documentOf(`customMovies/${movies.private}`)).to.equal(undefined);
      const shared = await documentOf(`customMovies/${movies.group}`);
      expect(shared).to.include({ makerId: 'somebody', listed: false, madeWith: null });
      const shown = await lived.friend.call(showMovie, { movieId: movies.group });
      expect(shown).to.include({ title: shared!.title, seen: true });
      expect(shown.custom).to.include({ mine: false });
    });

    it('leaves a challenge to its other players, with its XP, and erases ones without players', async () => {
      const { played, unplayed, friends } = lived.challenges;
      expect(await documentOf(`challenges/${played}`)).to.deep.include({ makerId: 'somebody', version: 2 });
      expect(await documentOf(`sharedChallenges/${played}`)).to.include({ makerId: 'somebody' });
      expect(await documentOf(`challenges/${played}/versions/1`)).to.include({ makerId: 'somebody' });
      for (const id of [unplayed, lived.all.challenges.personal]) {
        expect(await documentOf(`challenges/${id}`)).to.equal(undefined);
        expect(await documentOf(`sharedChallenges/${id}`)).to.equal(undefined);
      }
      expect(await documentOf(`challenges/${friends}`)).to.include({ makerId: lived.friend.uid });
      for (const movieId of [movies.unforgiven, movies.tombstone]) {
        await lived.friend.call(submitMovie, { challengeId: played, movieId });
      }
      await running.settled();
      expect(await challengeXpOf(lived.friend)).to.equal(50);
      const late = await member('Late');
      await late.call(joinChallenge, { challengeId: played });
    });
  });

  it('can add nothing from the start of its deletion, and is refused everything after it', async () => {
    const [person, friend] = [await member('Zoe'), await member('Tom')];
    const session = await sessionOf(person, [friend]);
    const { watchId } = await person.call(recordOwnWatch, { movieId: movies.fistful });
    const own = await addedBy(person, 'private');
    await running.settled();
    const known: Known = {
      code: [session.code],
      'groups-join.code': ['A'.repeat(groupCodeLength)],
      sessionId: [session.id],
      challengeId: ['old-west'],
      movieId: [...Object.values(movies), ...Array.from({ length: 3 }, () => own)],
      tmdbId: Object.values(movies),
      watchId: [watchId],
      uid: [friend.uid],
      region: ['FR', 'JP'],
      providers: [[services.netflix]],
      provider: [services.netflix],
      timeZone: ['Europe/Paris'],
      displayName: ['Zoe'],
      titles: [{ en: 'Anything at all' }],
      season: [null],
      score: [80],
      xpReward: [10],
      rules: [[{ field: 'year', operator: 'gt', value: 1950 }]],
      guestToken: ['x'.repeat(30)],
    };
    const inputsOf = new Map(
      [...operations.values()].map((operation) => [operation.name, validInputs(operation, known)]),
    );
    // This instance's rate-limit leases must not let it through.
    for (const operation of operations.values()) {
      if (/-(delete|deleteCustom|promoteCustom|leave|close)$/.test(operation.name)) continue;
      // Only such have any.
      if (deep(operation.limit.counted !== 'leased', false)) continue;
      const [input] = inputsOf.get(operation.name)!;
      await person.call(operation, input!).catch(() => {});
    }
    await running.quiet();
    const publicReads: readonly Operation[] = [
      searchMovies,
      listMovies,
      listMoods,
      listGenres,
      listMilestones,
      listRegions,
      listServices,
    ];
    const whileMarked =
      /^(sessions-(?!create|join)|movies-(show|matchCustom)|watches-withdraw|challenges-abandon)/;
    for (const stage of ['marked', 'erased'] as const) {
      if (stage === 'marked') await marked(person);
      else await erase(context(), person.uid);
      await running.quiet();
      const state = await walk();
      // Until the task runs, existing data can be read, changed and left, on an earlier lease.
      const stillTheirs = stage === 'marked' ? whileMarked : /^$/;
      for (const [at, operation] of [...operations.values()].entries()) {
        // What was refused by the mark still is by it; deeply each is asked again.
        const isAskedAgain = whileMarked.test(operation.name) || at % deep(3, 1) === 0;
        if (stage === 'erased' && !isAskedAgain) continue;
        // These return public data only; the search test covers custom movies.
        if (stillTheirs.test(operation.name) || publicReads.includes(operation)) continue;
        for (const input of inputsOf.get(operation.name)!) {
          const label = `${stage}: ${operation.name} ${JSON.stringify(input)}`;
          await person.call(operation, input).then(
            () => expect.fail(label),
            () => {},
          );
        }
      }
      expect((await rejection(person.call(exportAccount, {}))).reason).to.equal('account-deleted');
      await running.quiet();
      const now = await walk();
      // Calls are counted under a digest.
      const differing = [...now, ...state].filter(
        ([path]) => now.get(path) !== state.get(path) && !path.startsWith('rateLimits/'),
      );
      if (stage === 'erased') expect(naming(now, [person.uid])).to.deep.equal([]);
      expect(differing, stage).to.deep.equal([]);
    }
    const refused = await rejection(person.call(deleteAccount, {}));
    expect([refused.reason, refused.code]).to.deep.equal(['account-deleted', 'UNAUTHENTICATED']);
  });

  it('leaves nothing of concurrent calls by it and its friends', async () => {
    for (const ahead of deep([6], [0, 2, 4, 6, 8, 10, 12])) {
      const [person, friend] = [await member('Zoe'), await member('Tom')];
      const [session, other] = [await sessionOf(friend, [person]), await sessionOf(friend)];
      await person.call(joinChallenge, { challengeId: 'old-west' });
      const { watchId } = await person.call(recordOwnWatch, { movieId: movies.tombstone });
      const recorded = (movieId: number) =>
        friend.call(sessions.recordWatch, { sessionId: session.id, movieId });
      const calls = [
        () => person.call(recordOwnWatch, { movieId: movies.fistful }),
        () => person.call(addToCollection, { collection: 'watchlist', movieId: movies.fistful }),
        () => person.call(rateMovie, { movieId: movies.fistful, score: 80 }),
        () => person.call(withdrawWatch, { watchId }),
        () => person.call(sessions.joinSession, { code: other.code }),
        () => person.call(sessions.joinSession, { code: 'AAAAAA' }),
        () => person.call(sessions.joinAsScreen, { code: other.code }),
        () => person.call(sessions.createSession, {}),
        () => recorded(movies.unforgiven),
        () => recorded(movies.fistful),
        () => friend.call(sessions.handOver, { sessionId: session.id, uid: person.uid }),
        () => person.call(joinChallenge, { challengeId: 'kurosawa' }),
      ];
      const [, deletion] = await Promise.all([
        Promise.allSettled(calls.slice(0, ahead).map((call) => call())),
        person.call(deleteAccount, {}),
        Promise.allSettled(calls.slice(ahead).map((call) => call())),
      ]);
      expect(deletion.startedAt).to.be.a('string');
      await running.quiet();
      expect(await tracesOf(person.uid), `${ahead} calls ahead of it`).to.deep.equal([]);
    }
  });

  it('gets nothing written by a call that was accepted just before', async () => {
    const [person, host] = [await member('Zoe'), await member('Host')];
    const { code } = await sessionOf(host);
    const caller = { uid: person.uid, isGuest: false, signedInAt: Date.now() };
    running.identities.add({ localId: person.uid, email: 'zoe@example.test', emailVerified: true });
    await marked(person);
    const state = await walk();
    const report = { movieId: movies.fistful, provider: 8, region: 'FR', says: 'gone' as const };
    const limiter = createRateLimiter(context().db, () => Date.now());
    const guess: Guess = (body) =>
      limiter(sessions.joinSession, { uid: person.uid, network: null }, (guess) => guess(body));
    const calls = [
      () => setUp(context(), caller, { ...guestCard, username: 'zoe_again', region: 'FR' }),
      () => join(context(), caller, { code }, guess),
      () => joinAsScreen(context(), caller, { code }, guess),
      () => create(context(), caller, challengeSample()),
      () => saveOfferReport(context(), caller, report),
      () => mergeGuestWatches(context(), 'a-guest', person.uid),
      () => add(context(), caller, { collection: 'watchlist', movieId: movies.fistful }),
      () => rate(context(), caller, { movieId: movies.fistful, score: 80 }),
      () => setUpTaste(context(), caller, { genres: ['Drama'] }),
      () => wantRegions(context(), caller, ['JP']),
    ];
    for (const [index, call] of calls.entries()) {
      const refused = await call().then(
        () => null,
        (error: Error) => error.message,
      );
      expect(refused, `call ${index}`).to.be.oneOf(['account-deleted', 'account-missing']);
    }
    const now = await walk();
    expect(Object.fromEntries(now)).to.deep.equal(Object.fromEntries(state));
    await erase(context(), person.uid);
  });

  it('gets no count of a wrong code entered while it is erased', async () => {
    const person = await member('Zoe');
    const limiter = createRateLimiter(context().db, () => Date.now());
    const caller = { uid: person.uid, network: '192.0.2.1' };
    const guessing = limiter(sessions.joinSession, caller, async (guess) => {
      await marked(person);
      await erase(context(), person.uid);
      await guess(async () => {
        throw new AppError('join-code-unknown', { code: 'AAAAAA' });
      });
    });
    const refused = await guessing.catch((error: AppError) => error.reason);
    expect(refused).to.equal('account-deleted');
    expect(await tracesOf(person.uid)).to.deep.equal([]);
  });

  it('of a guest is not recreated by their token, and is deleted again if a running call recreated it', async () => {
    const session = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true, name: 'guest' });
    const card = { displayName: 'Nina', providers: [services.netflix] };
    const again = { code: session.code, guest: card };
    await guest.call(sessions.joinSession, again);
    await guest.call(deleteAccount, {});
    for (const _ of ['marked', 'erased']) {
      expect((await rejection(guest.call(sessions.joinSession, again))).reason).to.equal('account-deleted');
      await running.quiet();
    }
    expect(await tracesOf(guest.uid)).to.deep.equal([]);

    const caller = { uid: guest.uid, isGuest: true, signedInAt: 0 };
    const accepted: Guess = (body) => transact(context().db, (tx) => body(tx, () => {}, noBlocksOf));
    await join(context(), caller, { code: session.code, guest: guestCard }, accepted);
    expect(await tracesOf(guest.uid)).to.have.length(2);
    await followSignIn(context(), guest.uid);
    await running.quiet();
    expect(await tracesOf(guest.uid)).to.deep.equal([]);
  });

  it('keeps its XP and progress as they are while its watches are deleted', async () => {
    const person = await member('Zoe');
    const { id: challengeId } = await person.call(createChallenge, challengeSample());
    await person.call(joinChallenge, { challengeId });
    await person.call(recordOwnWatch, { movieId: movies.fistful });
    await running.settled();
    await marked(person);
    const state = await walk();
    const own = `users/${person.uid}/watches/`;
    await context().db.recursiveDelete(context().db.collection(`users/${person.uid}/watches`));
    await running.settled();
    const rest = [...state].filter(([path]) => !path.startsWith(own));
    expect(Object.fromEntries(await walk())).to.deep.equal(Object.fromEntries(rest));
    expect(naming(state, [`players/${person.uid}/ledger`])).to.have.length(2);
    await erase(context(), person.uid);
  });

  it('requires a sign-in within the last five minutes, except from a guest', async () => {
    const { uid } = await member('Zoe');
    const [stale, recent] = [6, 4].map((minutes) =>
      user(running.url, uid, { signedInAt: Date.now() - minutes * minute, language: 'en' }),
    );
    const refused = await rejection(stale!.call(deleteAccount, {}));
    expect(refused.details).to.deep.include({ reason: 'sign-in-too-old', params: { minutes: 5 } });
    expect(await documentOf(`users/${uid}`)).to.be.an('object');
    await recent!.call(deleteAccount, {});

    const session = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true, name: 'guest' });
    const card = { displayName: 'Nina', providers: [services.netflix] };
    await guest.call(sessions.joinSession, { code: session.code, guest: card });
    const later = user(running.url, guest.uid, { guest: true, signedInAt: Date.now() - 90 * minute });
    await later.call(deleteAccount, {});
    await running.quiet();
    expect(await tracesOf(uid, guest.uid)).to.deep.equal([]);
  });

  it('has its erased data counted in the response', async () => {
    const [person, friend] = [await member('Zoe'), await member('Tom')];
    await sessionOf(person, [friend]);
    for (const movieId of Object.values(movies)) await person.call(recordOwnWatch, { movieId });
    const { deletes, startedAt } = await person.call(deleteAccount, {});
    expect(deletes).to.deep.equal({ watches: 3, sessions: 1, challenges: 0 });
    expect(Date.parse(startedAt)).to.be.closeTo(Date.now(), minute);
    await running.quiet();
  });

  it('is deleted when its sign-in is, by whatever means, unless the same id signed in again', async () => {
    const [person, named, back] = [await member('Zoe'), await member('Named'), await member('Back')];
    running.identities.remove(person.uid);
    running.identities.remove(named.uid, 'subject');
    running.identities.remove(back.uid);
    running.identities.add({ localId: back.uid });
    await running.quiet();
    expect(await tracesOf(person.uid, named.uid)).to.deep.equal([]);
    expect(await documentOf(`users/${back.uid}`)).to.be.an('object');
  });
});

const guestCard = {
  displayName: 'Nina',
  providers: [services.netflix],
  locale: 'fr' as const,
  timeZone: 'Europe/Paris',
};

function challengeSample() {
  return {
    titles: { en: 'Anything at all' },
    rules: [{ field: 'year' as const, operator: 'gt' as const, value: 1900 }],
    targetCount: 1,
    xpReward: 10,
    season: null,
    audience: 'group' as const,
  };
}

function validInputs(operation: Operation, known: Known): never[] {
  const accepted = wellFormed(operation, known).filter((input) => operation.input.safeParse(input).success);
  return fc.sample(accepted, { numRuns: deep(1, 5), seed: 7 }) as never[];
}

/** A context whose database and Auth fail on the n-th call. */
function dyingAt(n: number): Context {
  const { db, auth, ...rest } = context();
  let asked = 0;
  const counted = <T>(answer: T): T => {
    asked += 1;
    if (asked >= n) throw new Error('died');
    return answer;
  };
  const dying = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => counted(value).apply(target, args) as unknown;
    },
  });
  return { ...rest, db: dying, auth: () => counted(auth()) };
}
