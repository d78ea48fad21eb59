import { playerDocument } from '@cine/contract/documents/players';
import * as operations from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { packRatings, type Ratings } from '@cine/contract/ratings/packed-ratings';
import { expect } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadPlayers } from '#core/players/index.ts';
import { addedBy, member } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { loadTaste } from './tastes-store.ts';

expectLogs('document unreadable');

const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;

describe('Ratings', () => {
  let user: TestUser;
  before(() => suite());
  beforeEach(async () => {
    user = await member('User');
  });

  const rate = (movieId: number, score: number, by = user) =>
    by.call(operations.rateMovie, { movieId, score });
  const withdraw = (movieId: number) => user.call(operations.withdrawRating, { movieId });
  const undo = (movieId: number) => user.call(operations.undoRating, { movieId });
  const show = (movieId: number) => user.call(operations.showRating, { movieId });
  const list = (input: object = {}) => user.call(operations.listRatings, input);

  async function packedOf({ uid }: TestUser): Promise<[number, number][]> {
    const { ratings, count } = await loadTaste(context().db, uid);
    expect(count).to.equal(ratings.movieIds.length);
    return ratings.movieIds.map((movieId, at) => [movieId, ratings.scores[at]!]);
  }

  /** The facts' scores, which are packed as well. */
  async function expectAgreement(): Promise<void> {
    const { docs } = await context().db.collection(`users/${user.uid}/ratings`).get();
    const rated = docs
      .filter((each) => each.get('rated'))
      .map((each) => [each.get('movieId'), each.get('score')]);
    expect(await packedOf(user)).to.have.deep.members(rated);
    expect(
      (await list({ pageSize: 100 })).ratings.map(({ movieId, score }) => [movieId, score]),
    ).to.have.deep.members(rated);
  }

  it('are undone however much of a day’s budget they cost, but not to and fro without an end', async () => {
    const movies = await someMovies(200);
    process.env.DAILY_BUDGET_CENTS = '1';
    try {
      const rated: number[] = [];
      for (const movieId of movies) {
        const refused = await rate(movieId, 50).catch((error: unknown) => error);
        if (refused instanceof Error) break;
        rated.push(movieId);
      }
      expect(rated.length).to.be.within(4, movies.length - 1);
      await expectRefusal(rate(rated[0]!, 60), 'budget-spent');
      for (const movieId of rated) expect((await undo(movieId)).score).to.equal(null);
      let undone = 0;
      const again = async () => {
        for (; undone < 3 * rated.length; undone += 1) await undo(rated[0]!);
      };
      await expectRefusal(again(), 'budget-spent');
      expect(undone).to.be.below(2 * rated.length);
      await expectRefusal(withdraw(rated[0]!), 'budget-spent');
    } finally {
      delete process.env.DAILY_BUDGET_CENTS;
    }
  });

  it('are given as points, stars or tens', async () => {
    for (const [entry, score] of [
      [{ score: 0 }, 0],
      [{ score: 100 }, 100],
      [{ stars: 0.5 }, 10],
      [{ stars: 4.5 }, 90],
      [{ stars: 5 }, 100],
      [{ tens: 1 }, 10],
      [{ tens: 7 }, 70],
    ] as const)
      expect((await user.call(operations.rateMovie, { movieId: fistful, ...entry })).score).to.equal(score);
  });

  it('are listed without one that cannot be read, in either order', async () => {
    for (const [at, movieId] of [fistful, unforgiven, tombstone].entries()) await rate(movieId, 50 + at);
    await context().db.doc(`users/${user.uid}/ratings/${unforgiven}`).update({ card: 'x' });
    for (const order of ['newest', 'highest'] as const) {
      const first = await list({ order, pageSize: 2 });
      const second = await list({ order, pageSize: 2, cursor: first.nextCursor! });
      const pages = [first, second].map(({ ratings }) => ratings.map(({ movieId }) => movieId));
      expect(pages, order).to.deep.equal([[tombstone], [fistful]]);
    }
  });

  it('are accepted at two routes, each naming the movie', async () => {
    const send = (method: string, path: string, body: object) =>
      fetch(running.url + path, {
        method,
        headers: {
          authorization: `Bearer ${unsignedToken(user.uid, false)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
    const answers = [
      await send('POST', '/api/ratings/', { movieId: fistful, score: 40 }),
      await send('PUT', `/api/ratings/${fistful}`, { tens: 8 }),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 200]);
    for (const status of [201, 200])
      expect((await send('PUT', `/api/ratings/${unforgiven}`, { score: 80 })).status).to.equal(status);
    expect(answers[0]!.headers.get('location')).to.equal(`/api/ratings/${fistful}`);
    expect(await show(fistful)).to.deep.include({ score: 80 });
    expect((await show(fistful)).undo!.score).to.equal(40);
    const twice = await send('PUT', `/api/ratings/${fistful}`, { movieId: fistful, tens: 8 });
    const without = await send('POST', '/api/ratings', { score: 40 });
    expect([twice.status, without.status]).to.deep.equal([422, 422]);
  });

  it('are refused outside their scale with its range, and unless exactly one scale is given', async () => {
    const wrong: [entry: object, path: string, reason: string][] = [
      [{ score: -1 }, 'score', 'too-small'],
      [{ score: 101 }, 'score', 'too-big'],
      [{ score: 50.5 }, 'score', 'wrong-type'],
      [{ score: '80' }, 'score', 'wrong-type'],
      [{ stars: 0 }, 'stars', 'too-small'],
      [{ stars: 5.5 }, 'stars', 'too-big'],
      [{ stars: 3.3 }, 'stars', 'not-multiple'],
      [{ tens: 0 }, 'tens', 'too-small'],
      [{ tens: 11 }, 'tens', 'too-big'],
      [{}, 'score', 'rating-not-one'],
      [{ score: 80, tens: 8 }, 'score', 'rating-not-one'],
    ];
    for (const [entry, path, reason] of wrong) {
      const { details } = await rejection(user.call(operations.rateMovie, { movieId: fistful, ...entry }));
      const issues = (details as { issues: { path: string; reason: string }[] }).issues;
      expect(
        issues.map((issue) => [issue.path, issue.reason]),
        JSON.stringify(entry),
      ).to.deep.equal([[path, reason]]);
    }
    expect(await packedOf(user)).to.deep.equal([]);
  });

  it('are one for each movie, with percentile and tier among the user’s own', async () => {
    await rate(fistful, 40);
    await rate(unforgiven, 60);
    await rate(tombstone, 60);
    const rated = await rate(fistful, 80);
    expect(rated).to.deep.include({ movieId: fistful, score: 80, count: 3 });
    // Both others are below, and half of its own: 2.5 of 3.
    expect(rated.rank).to.deep.equal({ percentile: 83.3, tier: 9 });
    expect((await show(unforgiven)).rank).to.deep.equal({ percentile: 33.3, tier: 4 });
    expect(await show(fistful)).to.deep.equal(rated);
    expect(rated.undo!.score).to.equal(40);
    expect(await packedOf(user)).to.deep.equal([
      [unforgiven, 60],
      [fistful, 80],
      [tombstone, 60],
    ]);
  });

  it('are withdrawn and restored by undo, and a second undo withdraws them again', async () => {
    const first = await rate(fistful, 80);
    expect((await undo(fistful)).score).to.equal(null);
    expect(await packedOf(user)).to.deep.equal([]);
    expect(await undo(fistful)).to.deep.equal(first);
    await rate(fistful, 60);
    const withdrawn = await withdraw(fistful);
    expect(withdrawn).to.deep.include({ score: null, rank: null, count: 0 });
    expect(await withdraw(fistful)).to.deep.equal(withdrawn);
    expect(await undo(fistful)).to.deep.include({ score: 60, count: 1 });
    expect(await undo(fistful)).to.deep.include({ score: null, count: 0 });
    await expectAgreement();
  });

  it('pay a little, each movie once, soon before or after a watch that was paid', async () => {
    await rate(fistful, 80);
    await user.call(recordOwnWatch, { movieId: fistful });
    const { watchId } = await user.call(recordOwnWatch, { movieId: unforgiven });
    await running.settled();
    await rate(fistful, 70);
    await rate(unforgiven, 70);
    await rate(tombstone, 70);
    await withdraw(unforgiven);
    await undo(unforgiven);
    const paid = (await loadEntries(context().db, user.uid)).filter(({ reward }) => reward === 'rating');
    expect(paid.map(({ id, kind, xp, coins }) => [id, kind, xp, coins])).to.have.deep.members([
      [`rating:${fistful}`, 'granted', 5, 2],
      [`rating:${unforgiven}`, 'granted', 5, 2],
      [`rating:${unforgiven}:1`, 'taken', -5, -2],
      [`rating:${unforgiven}:2`, 'returned', 5, 2],
    ]);
    const [player] = await loadPlayers(context().db, [user.uid]);
    expect(player).to.include({ totalXp: 51 + 51 + 5 + 5, coins: 20 + 20 + 2 + 2 });
    await user.call(withdrawWatch, { watchId });
    await running.settled();
    expect((await loadPlayers(context().db, [user.uid]))[0]).to.include({ totalXp: 51 + 5, coins: 20 + 2 });
  });

  it('are unchanged by the same score, without a write', async () => {
    await rate(fistful, 80);
    const changed = await rate(fistful, 60);
    await running.quiet();
    await running.resetCounters();
    expect(await rate(fistful, 60)).to.deep.equal(changed);
    expect((await running.counters()).writes).to.equal(0);
    expect((await undo(fistful)).score).to.equal(80);
  });

  it('can be undone by a repeated call, and only once', async () => {
    await rate(fistful, 40);
    const { ratedAt } = await rate(fistful, 90);
    const again = () => user.call(operations.undoRating, { movieId: fistful, ratedAt: ratedAt! });
    const undone = await again();
    expect(undone.score).to.equal(40);
    expect(await again()).to.deep.equal(undone);
    expect((await undo(fistful)).score).to.equal(90);
  });

  it('can’t be undone if there never was one; none is shown or withdrawn then', async () => {
    const nothing = { movieId: fistful, score: null, ratedAt: null, rank: null, count: 0, undo: null };
    await expectRefusal(undo(fistful), 'nothing-to-undo');
    expect(await show(fistful)).to.deep.equal(nothing);
    expect(await withdraw(fistful)).to.deep.equal(nothing);
  });

  it('require a known movie, watched or not, and an account', async () => {
    await expectRefusal(rate(2 ** 39, 80), 'movie-unknown');
    const other = await member('Other');
    const secret = await addedBy(other, 'private');
    await expectRefusal(rate(secret, 80), 'movie-unknown');
    expect((await rate(secret, 80, other)).movieId).to.equal(secret);
    await user.call(recordOwnWatch, { movieId: fistful });
    await rate(fistful, 80);
    await running.settled();
    expect((await context().db.collection(`users/${user.uid}/watches`).get()).size).to.equal(1);
    user = running.newUser();
    for (const call of [
      () => rate(fistful, 80),
      () => withdraw(fistful),
      () => undo(fistful),
      () => show(fistful),
      () => list(),
    ])
      await expectRefusal(call(), 'account-missing');
  });

  it('survive concurrent changes, each with an instant of its own', async () => {
    const movieIds = await someMovies(12);
    const answers = await Promise.all(movieIds.map((movieId, at) => rate(movieId, at)));
    expect(new Set(answers.map(({ ratedAt }) => ratedAt)).size).to.equal(12);
    const last = Math.max(...answers.map(({ ratedAt }) => Date.parse(ratedAt!)));
    expect((await loadTaste(context().db, user.uid)).ratedAt).to.equal(last);
    await expectAgreement();
  });

  it('are packed as they are listed, after any changes', async () => {
    const movieIds = await someMovies(4);
    const anyAct = fc.record({
      movieId: fc.constantFrom(...movieIds),
      act: fc.constantFrom('rate' as const, 'rate' as const, 'withdraw' as const, 'undo' as const),
      score: fc.integer({ min: 0, max: 100 }),
    });
    const acts = { rate, withdraw, undo };
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 4, maxLength: 12 }), async (happenings) => {
        let former = (await loadTaste(context().db, user.uid)).ratedAt ?? 0;
        for (const { movieId, act, score } of happenings) {
          const before = await show(movieId);
          const after = await acts[act](movieId, score).catch(() => before);
          const { ratedAt } = await loadTaste(context().db, user.uid);
          const isChanged = after.score !== before.score || act === 'undo';
          if (isChanged && before.undo) expect(ratedAt).to.be.above(former);
          former = ratedAt ?? 0;
        }
        await expectAgreement();
      }),
      { numRuns: 5 },
    );
  });

  it('are listed in pages, the latest or the highest first, each once, also at equal scores', async () => {
    const movieIds = await someMovies(7);
    for (const [at, movieId] of movieIds.entries()) await rate(movieId, at % 2 === 0 ? 70 : 90);
    await rate(unforgiven, 10);
    await withdraw(unforgiven);
    for (const order of ['newest', 'highest'] as const) {
      const paged: Awaited<ReturnType<typeof list>>['ratings'] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await list({ order, pageSize: 2, ...(cursor && { cursor }) });
        expect(page.ratings.length).to.be.at.most(2);
        expect(page.total).to.equal(7);
        paged.push(...page.ratings);
        cursor = page.nextCursor;
      }
      expect(paged.map(({ movieId }) => movieId)).to.have.members(movieIds);
      const keys = paged.map(({ ratedAt, score }) => (order === 'newest' ? Date.parse(ratedAt) : score));
      expect(keys).to.deep.equal([...keys].sort((one, other) => other - one));
      expect(paged.find(({ score }) => score === 90)!.rank.tier).to.equal(8);
    }
    const { nextCursor } = await list({ pageSize: 2 });
    await expectRefusal(list({ order: 'highest', cursor: nextCursor! }), 'cursor-invalid');
    await expectRefusal(list({ cursor: 'nonsense' }), 'cursor-invalid');
  });

  it('are limited to ten thousand, which take a thirtieth of a document’s size limit', async () => {
    await rate(fistful, 80);
    await rate(unforgiven, 80);
    await withdraw(unforgiven);
    const { db } = context();
    const movieIds = [
      fistful,
      ...Array.from({ length: operations.maxRatings - 1 }, (_, n) => 20_000 + n * 260),
    ];
    const scores = new Uint8Array(movieIds.length).fill(80);
    const ref = db.doc(`players/${user.uid}`);
    const pack = (all: Ratings) => {
      const packed = packRatings(all);
      return ref.update({
        'taste.movieIds': packed.movieIds,
        'taste.scores': packed.scores,
        'taste.count': all.movieIds.length,
      });
    };
    await pack({ movieIds, scores });
    for (const call of [() => rate(tombstone, 80), () => undo(unforgiven)])
      expect((await rejection(call())).details).to.deep.include({
        reason: 'ratings-full',
        params: { limit: 10_000 },
      });
    expect((await rate(fistful, 20)).count).to.equal(10_000);
    const fields = (await ref.get()).get('taste');
    const bytes = (fields.movieIds as Uint8Array).length + (fields.scores as Uint8Array).length;
    expect(bytes).to.be.below(2 ** 20 / 30);
    const { ratings } = playerDocument.decodeField('taste', fields);
    expect(ratings.scores[0]).to.equal(20);
    await withdraw(fistful);
    expect((await undo(unforgiven)).count).to.equal(10_000);
    // A merged guest may exceed the limit; then ratings can be changed, but not added.
    const more = [...movieIds, 9_000_000].sort((one, other) => one - other);
    await pack({ movieIds: more, scores: new Uint8Array(10_001) });
    expect((await rate(fistful, 35)).count).to.equal(10_001);
    await expectRefusal(rate(tombstone, 80), 'ratings-full');
  });

  it('take three reads and two writes', async () => {
    await rate(fistful, 80);
    await running.quiet();
    for (const [call, reads, writes] of [
      [() => rate(fistful, 60), 3, 2],
      [() => undo(fistful), 3, 2],
      [() => withdraw(fistful), 3, 2],
      [() => show(fistful), 3, 0],
    ] as const) {
      // The lease of the rate limit is taken before.
      await call();
      await undo(fistful);
      await running.resetCounters();
      await call();
      expect(await running.counters()).to.deep.include({ reads, writes });
    }
  });

  async function someMovies(count: number): Promise<number[]> {
    const { movies } = await loadCatalogue(context());
    return [...movies.byId.keys()].filter((id) => id !== unforgiven).slice(0, count);
  }
});
