import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import {
  listRecommendations,
  maxRecommended,
  predictMovie,
} from '@cine/contract/operations/watching/recommendations';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { addedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { saveNeighbours } from '../neighbours/store.ts';
import { keptOfGenre } from './recommended.ts';
import { sweepRecommendations } from './service.ts';

describe('Recommendations', () => {
  let user: TestUser;
  let westerns: number[];
  let dramas: number[];

  before(async () => {
    await suite();
    const { movies } = await loadCatalogue(context());
    const all = [...movies.byId.values()];
    const only = (genre: string, not: string) =>
      all.filter(({ genres }) => genres.includes(genre) && !genres.includes(not)).map(({ id }) => id);
    westerns = only('Western', 'Drama');
    dramas = only('Drama', 'Western');
  });
  beforeEach(async () => {
    user = await member('User');
  });

  const rate = (movieId: number, score: number) => user.call(rateMovie, { movieId, score });
  const list = (input: Parameters<typeof listRecommendations.input.parse>[0] = {}) =>
    user.call(listRecommendations, input as object);

  async function loveWesterns(): Promise<void> {
    for (const [at, movieId] of westerns.slice(0, 6).entries()) await rate(movieId, 95 - 6 * at);
    for (const [at, movieId] of dramas.slice(0, 6).entries()) await rate(movieId, 10 + 6 * at);
  }

  it('are movies of high general rating for a user without ratings or genres', async () => {
    const { movies, basis, ratings } = await list({ limit: maxRecommended });
    expect([basis, ratings, movies.length]).to.deep.equal(['everybody', 0, maxRecommended]);
    const scores = movies.map(({ score }) => score);
    expect(scores).to.deep.equal([...scores].sort((one, other) => other - one));
    expect(movies.every(({ percentile, confidence }) => percentile === null && confidence === 0)).to.equal(
      true,
    );
  });

  it('follow the genres that a new user chooses, and give them as the reason', async () => {
    const before = (await list()).movies;
    await user.call(setUpTaste, { genres: ['Western'] });
    const { movies, basis } = await list();
    expect(basis).to.equal('genres');
    const share = (of: typeof movies) => of.filter(({ genres }) => genres.includes('Western')).length;
    expect(share(movies)).to.be.above(share(before));
    const reasons = movies[0]!.reasons.map(({ kind }) => kind);
    expect(reasons).to.include('chosen-genres');
  });

  it('follow a user’s ratings with reasons, and exclude movies they rated or watched', async () => {
    await loveWesterns();
    const seen = westerns[10]!;
    await user.call(recordOwnWatch, { movieId: seen });
    await running.settled();
    const { movies, basis, ratings } = await list({ limit: maxRecommended });
    expect([basis, ratings]).to.deep.equal(['ratings', 12]);
    const ids = movies.map(({ movieId }) => movieId);
    for (const ratedOrSeen of [...westerns.slice(0, 6), ...dramas.slice(0, 6), seen])
      expect(ids).not.to.include(ratedOrSeen);
    expect(movies.slice(0, 5).every(({ genres }) => genres.includes('Western'))).to.equal(true);
    const liked = movies[0]!.reasons.find((reason) => reason.kind === 'genre' && reason.genre === 'Western');
    expect(liked).to.have.property('points').above(5);
  });

  it('are kept for a day at 2 reads, and computed again after any rating', async () => {
    await loveWesterns();
    const first = await list({ limit: maxRecommended });
    await running.settled();
    await running.resetCounters();
    expect(await list({ limit: maxRecommended })).to.deep.equal(first);
    const { reads, writes } = await running.counters();
    expect({ reads, writes }).to.deep.equal({ reads: 2, writes: 0 });
    const next = first.movies[0]!.movieId;
    await rate(next, 10);
    const second = await list({ limit: maxRecommended });
    expect(second.ratings).to.equal(first.ratings + 1);
    expect(Date.parse(second.computedAt)).to.be.above(Date.parse(first.computedAt));
    expect(second.movies.map(({ movieId }) => movieId)).not.to.include(next);
  });

  it('exclude newly watched movies at once, without computing again', async () => {
    const first = await list();
    const next = first.movies[0]!.movieId;
    await user.call(recordOwnWatch, { movieId: next });
    await running.settled();
    const second = await list();
    expect(second.computedAt).to.equal(first.computedAt);
    expect(second.movies.map(({ movieId }) => movieId)).not.to.include(next);
  });

  it('can be limited to genres, including ones the user likes less', async () => {
    const { movies } = await list({ genres: ['Western', 'War'], limit: 30 });
    expect(movies).to.have.length(30);
    for (const { genres } of movies)
      expect(genres).to.satisfy((all: string[]) => all.some((one) => /W/.test(one)));
    await loveWesterns();
    const { byId } = (await loadCatalogue(context())).movies;
    for (const genre of ['Documentary', 'Horror', 'Drama'] as const) {
      const there = [...byId.values()].filter(({ genres }) => genres.includes(genre)).length;
      const movies = (await list({ genres: [genre], limit: keptOfGenre })).movies;
      expect(movies, genre).to.have.length(Math.min(keptOfGenre, there));
    }
  });

  it('are computed again after a day, and deleted by the sweep when unused', async () => {
    const first = await list();
    const { db } = context();
    const reference = db.doc(`recommendations/${user.uid}`);
    await reference.update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    const other = await member('Other');
    await other.call(listRecommendations, {});
    const second = await list();
    expect(Date.parse(second.computedAt)).to.be.above(Date.parse(first.computedAt));
    await reference.update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    await sweepRecommendations(context());
    expect((await reference.get()).exists).to.equal(false);
    expect((await db.doc(`recommendations/${other.uid}`).get()).exists).to.equal(true);
  });

  it('require an account', async () => {
    const stranger = running.newUser({ name: 'Stranger' });
    await expectRefusal(stranger.call(listRecommendations, {}), 'account-missing');
    const movieId = westerns[0]!;
    await expectRefusal(stranger.call(predictMovie, { movieId }), 'account-missing');
  });

  describe('by neighbours', () => {
    const liked = () => dramas[20]!;
    let others: TestUser[];

    beforeEach(async () => {
      await loveWesterns();
      others = await Promise.all([member('One'), member('Two'), member('Three')]);
      for (const other of others) {
        for (const [at, movieId] of westerns.slice(0, 6).entries())
          await other.call(rateMovie, { movieId, score: 90 - 6 * at });
        await other.call(rateMovie, { movieId: liked(), score: 95 });
        await other.call(rateMovie, { movieId: dramas[21]!, score: 10 });
      }
      // An average of fewer than three ratings would reveal one.
      await others[0]!.call(rateMovie, { movieId: dramas[22]!, score: 100 });
      const neighbours = others.map(({ uid }) => ({ uid, similarity: 0.15, common: 6, movieIds: [] }));
      await saveNeighbours(context().db, [{ uid: user.uid, neighbours }], Date.now());
    });

    it('are movies that neighbours rated, best first, without names', async () => {
      const answer = await list({ by: 'neighbours' });
      expect(answer.movies.map(({ movieId }) => movieId)).to.deep.equal([liked(), dramas[21]]);
      const [reason] = answer.movies[0]!.reasons;
      expect(reason).to.deep.include({ kind: 'neighbours', people: 3 });
      for (const { uid } of others) expect(JSON.stringify(answer)).not.to.include(uid);
    });

    it('add neighbours’ ratings as a reason to recommendations by taste', async () => {
      const { reasons } = await user.call(predictMovie, { movieId: liked() });
      expect(reasons.at(-1)).to.deep.include({ kind: 'neighbours', people: 3 });
    });

    it('are empty without neighbours, and kept for ten minutes instead of a day', async () => {
      const alone = await others[0]!.call(listRecommendations, { by: 'neighbours' });
      expect(alone.movies).to.deep.equal([]);
      const minutes = (answer: typeof alone) =>
        (Date.parse(answer.expiresAt) - Date.parse(answer.computedAt)) / minute;
      expect([alone, await list()].map(minutes)).to.deep.equal([10, 24 * 60]);
    });
  });

  it('use only ratings and chosen genres if asked to', async () => {
    await loveWesterns();
    const { movies } = await list({ by: 'genres' });
    expect(movies.slice(0, 5).every(({ genres }) => genres.includes('Western'))).to.equal(true);
  });

  describe('for one movie', () => {
    const predict = (movieId: number) => user.call(predictMovie, { movieId });

    it('predict the user’s score and its percentile among their ratings', async () => {
      await loveWesterns();
      const liked = await predict(westerns[8]!);
      const disliked = await predict(dramas[8]!);
      expect(liked.score).to.be.above(disliked.score + 10);
      expect(liked.percentile).to.be.above(disliked.percentile!);
      expect(liked.own).to.equal(null);
      expect(liked.confidence).to.be.within(0.05, 0.5);
    });

    it('ignore the user’s own rating of the movie', async () => {
      await loveWesterns();
      const movieId = dramas[9]!;
      const before = await predict(movieId);
      await rate(movieId, 100);
      expect(await predict(movieId)).to.deep.equal({ ...before, own: 100 });
    });

    it('are given for a custom movie of the user, and refused for an unknown one', async () => {
      await loveWesterns();
      const own = await predict(await addedBy(user, 'private'));
      expect(own.score).to.be.within(0, 100);
      await expectRefusal(predict(999_999_999), 'movie-unknown');
    });
  });
});
