import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import { createRanker, trainModel } from '@cine/taste-model';
import { expect } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Taste } from '#core/players/index.ts';
import { type HeldModel, modelFacts } from '../taste-model/index.ts';
import { byNeighbours } from './by-neighbours.ts';
import { shownScore } from './predicted-scores.ts';
import { predictor } from './predictor.test-support.ts';
import { predictedScoresOf } from './predictor.ts';
import { maxHeld, scoresByModel } from './scores-service.ts';

const { movies, westerns, comedies } = predictor;

function tasteOf(ratings: readonly (readonly [number, number])[], more: Partial<Taste> = {}): Taste {
  const sorted = [...ratings].sort(([one], [other]) => one - other);
  return {
    ...newPlayer.taste,
    ratings: {
      movieIds: sorted.map(([id]) => id),
      scores: Uint8Array.from(sorted, ([, score]) => score),
    },
    count: ratings.length,
    ...more,
  };
}

/** A model trained on users who like one of two genres. */
function learned(): HeldModel {
  const rows: [user: number, movieId: number, score: number][] = [];
  for (let user = 0; user < 24; user++)
    for (const [at, { id }] of [...movies.values()].entries()) {
      if ((user + at) % 4 === 0) continue;
      const fond = westerns.includes(id) === (user % 2 === 0);
      rows.push([user, id, (fond ? 80 : 40) + ((user * 7 + at * 3) % 11)]);
    }
  const model = trainModel(
    {
      users: Int32Array.from(rows, ([user]) => user),
      movieIds: Int32Array.from(rows, ([, id]) => id),
      scores: Float64Array.from(rows, ([, , score]) => score),
    },
    (id) => modelFacts(movies.get(id)!),
    { scale: { min: 0, max: 100 }, seed: 1, factors: 3, samples: 4, burnIn: 10, apart: 2 },
  );
  return { version: 1, model, rank: createRanker<MovieFacts>(model, modelFacts) };
}

describe('Predicted scores', () => {
  const held = learned();
  const western = movies.get(westerns[9]!)!;
  const comedy = movies.get(comedies[9]!)!;
  const fond = tasteOf([
    ...westerns.slice(0, 5).map((id) => [id, 90] as const),
    ...comedies.slice(0, 5).map((id) => [id, 30] as const),
  ]);

  it('are held for a user until they rate again', () => {
    const first = scoresByModel('one', fond, held, movies);
    expect(first(western)).to.deep.equal(predictedScoresOf(fond, held, movies).likelyOf(western));
    expect(scoresByModel('one', { ...fond, genres: [...fond.genres] }, held, movies)).to.equal(first);
    expect(scoresByModel('another', fond, held, movies)).to.not.equal(first);
    const { movieIds, scores } = fond.ratings;
    const lower = { ...fond, ratings: { movieIds, scores: scores.map((score) => score / 2) } };
    for (const changed of [lower, { ...fond, genres: ['Comedy' as const] }, tasteOf([[western.id, 80]])]) {
      const again = scoresByModel('one', changed, held, movies);
      expect(again(comedy)).to.deep.equal(predictedScoresOf(changed, held, movies).likelyOf(comedy));
      expect(again(comedy)).to.not.deep.equal(first(comedy));
    }
  });

  it('are computed once for each movie, and again when the catalogue has changed', () => {
    let computed = 0;
    const counting: HeldModel = {
      ...held,
      rank: (taste) => {
        const likelyOf = held.rank(taste);
        return (movie) => {
          computed += 1;
          return likelyOf(movie);
        };
      },
    };
    const ask = (catalogue: typeof movies) => scoresByModel('one', fond, counting, catalogue)(western);
    expect([ask(movies), ask(movies)]).to.deep.equal([
      predictedScoresOf(fond, held, movies).likelyOf(western),
      ask(movies),
    ]);
    expect(computed).to.equal(1);
    const changed = { ...western, genres: ['Comedy' as const], title: 'Another' };
    const later = new Map([...movies, [western.id, changed]]);
    expect(scoresByModel('one', fond, counting, later)(changed)).to.deep.equal(ask(later));
    expect(computed).to.equal(2);
    const elsewhere = { ...unknownMovie, id: 777 };
    scoresByModel('one', fond, counting, later)(elsewhere);
    scoresByModel('one', fond, counting, later)(elsewhere);
    expect(computed, 'a movie outside of the catalogue').to.equal(4);
  });

  it('are held for a limited number of users, the least recently used evicted first', () => {
    const few = tasteOf([[western.id, 80]]);
    const ask = (uid: string) => scoresByModel(uid, few, held, movies);
    const first = ask('first');
    const second = ask('second');
    for (let n = 2; n < maxHeld; n++) ask(`other ${n}`);
    expect(ask('first')).to.equal(first);
    ask('one too many');
    expect(ask('first')).to.equal(first);
    expect(ask('second')).to.not.equal(second);
  });

  for (const [name, model] of [
    ['the learned model', held],
    ['genres alone', null],
  ] as const) {
    describe(`by ${name}`, () => {
      it('follow the ratings of the user', () => {
        const predicted = predictedScoresOf(fond, model, movies);
        expect(predicted.basis).to.equal('ratings');
        expect(predicted.likelyOf(western).score).to.be.above(predicted.likelyOf(comedy).score + 10);
      });

      it('follow chosen genres while the user has no ratings', () => {
        const chosen = predictedScoresOf(tasteOf([], { genres: ['Western'] }), model, movies);
        const nothing = predictedScoresOf(newPlayer.taste, model, movies);
        expect([chosen.basis, nothing.basis]).to.deep.equal(['genres', 'everybody']);
        expect(chosen.likelyOf(western).score - nothing.likelyOf(western).score).to.be.above(2);
      });

      it('follow chosen genres less, the more is rated', () => {
        const order = [...comedies, ...westerns].filter((id) => id !== western.id);
        const gained = Array.from({ length: 13 }, (_, count) => {
          const rated = order.slice(0, count).map((id, at) => [id, 55 + (at % 3) * 10] as const);
          const scoreBy = (genres: Taste['genres']) =>
            predictedScoresOf(tasteOf(rated, { genres }), model, movies).likelyOf(western).score;
          return scoreBy(['Western']) - scoreBy([]);
        });
        expect(gained.at(-1)).to.be.within(0.1, 0.6 * gained[0]!);
        // With a model, a further rating also changes how much the model knows of the user.
        if (model === null)
          for (const [at, points] of gained.entries())
            if (at > 0) expect(points, `${at} ratings`).to.be.below(gained[at - 1]!);
      });

      it('are more confident with more ratings', () => {
        const few = predictedScoresOf(tasteOf([[westerns[0]!, 90]]), model, movies);
        expect(predictedScoresOf(fond, model, movies).likelyOf(western).confidence).to.be.above(
          few.likelyOf(western).confidence,
        );
      });

      it('are a guess for a user with a single rating', () => {
        for (const id of movies.keys()) {
          const predicted = predictedScoresOf(tasteOf([[id, 90]]), model, movies);
          for (const movie of movies.values())
            expect(predictedRange(predicted.likelyOf(movie)).certainty).to.equal('guess');
        }
      });

      it('have reasons, the weightiest first', () => {
        const reasons = predictedScoresOf(fond, model, movies).reasonsOf(western);
        expect(reasons).to.have.length.within(1, 5);
        const weights = reasons.map((reason) => Math.abs(reason.points ?? 0));
        expect(weights).to.deep.equal([...weights].sort((one, other) => other - one));
      });

      it('are shown within 0 to 100 points and rank little beyond, also for unknown movies', () => {
        const score = fc.integer({ min: 0, max: 100 });
        const ratings = fc.uniqueArray(fc.tuple(fc.constantFrom(...movies.keys()), score), {
          selector: ([id]) => id,
        });
        fc.assert(
          fc.property(ratings, (rated) => {
            const predicted = predictedScoresOf(tasteOf(rated), model, movies);
            for (const movie of [western, comedy, { ...unknownMovie, id: 777 }]) {
              expect(predicted.likelyOf(movie).score).to.be.within(-100, 200);
              expect(shownScore(predicted.likelyOf(movie).score)).to.be.within(0, 100);
              expect(predicted.likelyOf(movie).confidence).to.be.within(0, 1);
            }
          }),
          { numRuns: 40 },
        );
      });
    });
  }

  it('follow neighbours more the more they agree and the more there are', () => {
    const theirs = (score: number) =>
      tasteOf([...westerns.slice(0, 5).map((id) => [id, 90] as const), [comedies[9]!, score]]).ratings;
    const by = (...scores: number[]) =>
      byNeighbours(
        fond,
        scores.map((score) => ({ correlation: 0.8, common: 5, ratings: theirs(score) })),
        movies,
      );
    expect(by(95, 95, 95).likelyOf(comedy).score).to.be.above(by(95).likelyOf(comedy).score);
    expect(by(95).likelyOf(comedy).score).to.be.above(by(20).likelyOf(comedy).score);
    expect(by(95, 95).likelyOf(comedy).confidence).to.be.above(by(95).likelyOf(comedy).confidence);
    const two = by(95, 20);
    const three = by(95, 20, 60);
    expect([two, three].map((each) => each.reasonsOf(comedy).length)).to.deep.equal([0, 1]);
    expect([two, three].map((each) => each.isKnown(comedy.id))).to.deep.equal([false, true]);
    expect(three.isKnown(western.id)).to.equal(false);
  });

  it('name liked movies only for a movie, and movies liked less only against it', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const ratings = fc.uniqueArray(fc.tuple(fc.constantFrom(...movies.keys()), score), {
      selector: ([id]) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(ratings, fc.constantFrom(...movies.values()), (rated, movie) => {
        const mean = rated.reduce((sum, [, each]) => sum + each, 0) / rated.length;
        for (const reason of predictedScoresOf(tasteOf(rated), held, movies).reasonsOf(movie)) {
          if (reason.kind !== 'movie') continue;
          if (reason.points > 0) expect(reason.score).to.be.at.least(Math.max(50, mean));
          else expect(reason.score).to.be.below(mean);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never say of users that they like what they rated low, nor the reverse', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const rated = fc.uniqueArray(fc.tuple(fc.constantFrom(...movies.keys()), score), {
      selector: ([id]) => id,
    });
    const chosen = fc.constantFrom<Taste['genres'][]>([], ['Western'], ['Comedy', 'Drama']);
    fc.assert(
      fc.property(
        rated,
        chosen,
        fc.constantFrom(...movies.values()),
        fc.constantFrom(held, null),
        (ratings, genres, movie, model) => {
          const mean = (of: readonly (readonly [number, number])[]) =>
            of.reduce((sum, [, each]) => sum + each, 0) / of.length;
          const ofGenre = (genre: string) =>
            ratings.filter(([id]) => movies.get(id)!.genres.includes(genre as never));
          for (const reason of predictedScoresOf(tasteOf(ratings, { genres }), model, movies).reasonsOf(
            movie,
          )) {
            if (reason.kind === 'chosen-genres')
              expect(movie.genres.some((genre) => (genres as string[]).includes(genre))).to.equal(
                reason.points > 0,
              );
            if (reason.kind !== 'genre') continue;
            const own = ofGenre(reason.genre);
            if (own.length === 0) expect(genres).to.include(reason.genre);
            else expect((mean(own) - mean(ratings)) * reason.points).to.be.at.least(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('call the neighbours’ average above or below the user’s by the sign of its points', () => {
    const of = (score: number) => {
      const ratings = tasteOf([
        ...westerns.slice(0, 5).map((id) => [id, 65] as const),
        [comedies[9]!, score],
      ]).ratings;
      const twin = { correlation: 0.8, common: 5, ratings };
      const [reason] = byNeighbours(fond, [twin, twin, twin], movies).reasonsOf(comedy);
      return reason?.kind === 'neighbours' ? reason.points! : 0;
    };
    expect(of(95)).to.be.above(5);
    expect(of(15)).to.be.below(-5);
  });

  it('name rated movies as reasons if a model has learned from them', () => {
    const reasons = predictedScoresOf(fond, held, movies).reasonsOf(western);
    const own = reasons.filter(({ kind }) => kind === 'movie');
    expect(own).to.have.length.within(1, 3);
    for (const reason of own)
      expect(reason)
        .to.have.property('movieId')
        .oneOf([...westerns, ...comedies]);
  });
});
