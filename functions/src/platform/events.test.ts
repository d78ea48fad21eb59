import { randomUUID } from 'node:crypto';
import { costOfRating } from '@cine/contract/causes';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { showAccount } from '@cine/contract/operations/core/account';
import { abandonChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { card, member, sessionOf } from '#test/builders.ts';
import { rejection } from '#test/expect-rejection.ts';
import { linesDuring } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { type BusinessEvent, emit } from './events.ts';
import { transact } from './firestore/transact.ts';

const challengeId = [...readyMadeChallenges.keys()][0]!;

describe('The log of events', () => {
  before(() => suite());

  const operations = (lines: Record<string, unknown>[]) => lines.filter(({ kind }) => kind === 'operation');
  const business = (lines: Record<string, unknown>[]) => lines.filter(({ kind }) => kind === 'business');

  it('has one line for each call, with its outcome and what it read and wrote', async () => {
    const lea = await member('Lea');
    // The first call also takes a block of the limit's budget.
    await lea.call(rateMovie, { movieId: 11, score: 60 });
    await running.settled();
    await running.resetCounters();
    const lines = operations(await linesDuring(() => lea.call(rateMovie, { movieId: 11, score: 70 })));
    expect(lines).to.have.length(1);
    const { reads, writes } = await running.counters();
    expect(lines[0]).to.include({
      operation: 'ratings-rate',
      outcome: 'answered',
      cold: false,
      reads,
      writes,
    });
    expect(lines[0]!.caused).to.deep.equal(costOfRating());
    expect(lines[0]!.ms).to.be.a('number');
    expect(writes).to.equal(2);
  });

  it('names the reason of a refusal', async () => {
    const stranger = running.newUser();
    const lines = operations(await linesDuring(() => rejection(stranger.call(showAccount, {}))));
    expect(lines.map(({ operation, outcome }) => [operation, outcome])).to.deep.equal([
      ['account-show', 'account-missing'],
    ]);
  });

  it('has a line for each business event, which names nobody', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const lines = await linesDuring(async () => {
      const key = randomUUID();
      const { code } = await lea.call(createSession, { key });
      await lea.call(createSession, { key });
      await tom.call(joinSession, { code });
    });
    expect(business(lines).map(({ event, mode, attendees }) => ({ event, mode, attendees }))).to.deep.equal([
      { event: 'session-opened', mode: 'together', attendees: undefined },
      { event: 'session-joined', mode: undefined, attendees: 2 },
    ]);
    for (const uid of [lea.uid, tom.uid]) expect(JSON.stringify(lines)).not.to.include(uid);
  });

  it('has one line when a watch is withdrawn or a challenge abandoned, and none for a repetition', async () => {
    const lea = await member('Lea');
    await lea.call(joinChallenge, { challengeId });
    const { watchId } = await lea.call(recordOwnWatch, { movieId: 11, key: 'once' });
    const lines = await linesDuring(async () => {
      await lea.call(recordOwnWatch, { movieId: 11, key: 'once' });
      await lea.call(withdrawWatch, { watchId });
      await lea.call(withdrawWatch, { watchId });
      await lea.call(abandonChallenge, { challengeId });
    });
    expect(business(lines).map(({ event }) => event)).to.deep.equal([
      'watch-withdrawn',
      'challenge-abandoned',
    ]);
  });

  it('has no event of a transaction that was not committed, and one of a transaction that was tried twice', async () => {
    const { db } = context();
    const happened: BusinessEvent = { event: 'movie-rated' };
    const lines = await linesDuring(async () => {
      const failing = transact(db, async () => {
        emit(happened);
        throw new Error('Never mind');
      });
      await failing.catch(() => undefined);
      let attempts = 0;
      const ref = db.doc(`unknown/${randomUUID()}`);
      await transact(db, async (tx) => {
        await tx.get(ref);
        emit(happened);
        attempts += 1;
        if (attempts === 1) throw Object.assign(new Error('Contention'), { code: 10 });
        tx.set(ref, { attempts });
      });
      await ref.delete();
    });
    expect(business(lines)).to.have.length(1);
  });

  it('counts queries, empty ones too, lists of documents and writes as the emulator does', async () => {
    const host = await member('Host');
    const { code } = await sessionOf(host);
    const guest = running.newUser({ guest: true });
    await running.settled();
    await running.resetCounters();
    const lines = operations(await linesDuring(() => guest.call(joinSession, { code, guest: card })));
    const { reads, writes } = await running.counters();
    expect(lines[0]).to.include({ operation: 'sessions-join', outcome: 'answered', reads, writes });
  });
});
