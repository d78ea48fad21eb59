import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

describe('Tonight by taste', () => {
  let [lea, tom, zoe]: TestUser[] = [];
  let movies: Record<'Western' | 'Comedy', number[]>;

  before(async () => {
    await suite();
    const { byId } = (await loadCatalogue(context())).movies;
    const only = (genre: string, not: string) =>
      [...byId.values()]
        .filter(({ genres }) => genres.includes(genre) && !genres.includes(not))
        .map(({ id }) => id);
    movies = { Western: only('Western', 'Comedy'), Comedy: only('Comedy', 'Western') };
  });
  beforeEach(async () => {
    [lea, tom, zoe] = await Promise.all([member('Lea'), member('Tom'), member('Zoe')]);
    await likes(lea!, 'Western', 'Comedy');
    await likes(tom!, 'Comedy', 'Western');
  });

  async function likes(user: TestUser, liked: keyof typeof movies, disliked: keyof typeof movies) {
    for (const movieId of movies[liked].slice(0, 8)) await user.call(rateMovie, { movieId, score: 90 });
    for (const movieId of movies[disliked].slice(0, 8)) await user.call(rateMovie, { movieId, score: 10 });
  }

  const list = (user: TestUser, sessionId: string) => user.call(tonight, { sessionId, pageSize: 50 });

  /** The movie that Lea is predicted to prefer to Tom by most. */
  async function ofLea(sessionId: string) {
    const filters = { genres: ['Western' as const] };
    const { candidates } = await lea!.call(tonight, { sessionId, filters, pageSize: 50 });
    const by = ({ expected }: (typeof candidates)[number]) => {
      const of = ({ uid }: TestUser) => expected.find((each) => each.uid === uid)!.score;
      return of(lea!) - of(tom!);
    };
    return candidates.reduce((best, each) => (by(each) > by(best) ? each : best));
  }

  it('predicts the score of each user present whose taste is known, and of no other', async () => {
    const session = await sessionOf(lea!, [tom!, zoe!]);
    const { candidates } = await list(lea!, session.id);
    for (const { expected, points } of candidates) {
      expect(expected.map(({ uid }) => uid)).to.have.members([lea!.uid, tom!.uid]);
      expect(points.taste).to.be.within(0, 40);
    }
    const western = await ofLea(session.id);
    const scores = new Map(western.expected.map(({ uid, score }) => [uid, score]));
    expect(scores.get(lea!.uid)).to.be.above(scores.get(tom!.uid)! + 20);
  });

  it('ranks by the strategy of the session, which anyone in it may change', async () => {
    const session = await sessionOf(lea!, [tom!]);
    expect(session.strategy).to.equal('average-without-misery');
    const orders = new Map<string, number[]>();
    for (const strategy of sessions.strategySchema.options) {
      const changed = await tom!.call(sessions.setStrategy, { sessionId: session.id, strategy });
      expect(changed.strategy).to.equal(strategy);
      const { candidates } = await list(lea!, session.id);
      orders.set(
        strategy,
        candidates.map(({ movieId }) => movieId),
      );
      if (strategy !== 'least-misery') continue;
      for (const { expected, points } of candidates) {
        const least = Math.min(...expected.map(({ score }) => score));
        expect(points.taste).to.be.closeTo(0.4 * least, 0.3);
      }
    }
    expect(orders.get('most-pleasure')).not.to.deep.equal(orders.get('least-misery'));
  });

  it('remembers concessions with a watch, and weighs those users more the next time', async () => {
    const session = await sessionOf(lea!, [tom!]);
    const western = await ofLea(session.id);
    const { chosen } = await lea!.call(sessions.chooseMovie, {
      sessionId: session.id,
      movieId: western.movieId,
    });
    expect(chosen!.expected).to.have.deep.members(western.expected);
    await lea!.call(sessions.recordWatch, { sessionId: session.id });
    await running.settled();
    const players = await loadPlayers(context().db, [lea!.uid, tom!.uid]);
    const [mine, theirs] = players.map(({ concessions }) => concessions[0]!.points);
    expect(theirs).to.be.above(20).and.to.equal(-mine!);

    const next = await sessionOf(tom!, [lea!]);
    await tom!.call(sessions.setStrategy, { sessionId: next.id, strategy: 'average' });
    const again = (await list(tom!, next.id)).candidates;
    for (const { expected, points } of again) {
      const of = (user: TestUser) => expected.find(({ uid }) => uid === user.uid)!.score;
      const mean = 0.4 * ((of(lea!) + of(tom!)) / 2);
      // A user who made concessions counts more: movies they like score above the mean, disliked ones below.
      if (of(tom!) > of(lea!) + 10) expect(points.taste).to.be.above(mean);
      if (of(tom!) < of(lea!) - 10) expect(points.taste).to.be.below(mean);
    }

    await lea!.call(sessions.undoWatch, { sessionId: session.id, movieId: western.movieId });
    await running.settled();
    for (const { concessions } of await loadPlayers(context().db, [lea!.uid, tom!.uid]))
      expect(concessions).to.deep.equal([]);
  });

  it('ranks without predictions if nobody’s taste is known', async () => {
    const session = await sessionOf(zoe!);
    for (const { expected, points } of (await list(zoe!, session.id)).candidates) {
      expect(expected).to.deep.equal([]);
      expect(points.taste).to.equal(0);
    }
  });
});
