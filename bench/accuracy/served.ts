/** Trains the model that is served, and predicts with it. */
import {
  type Caution,
  createRanker,
  decodeModel,
  encodeModel,
  foldIn,
  type Likely,
  type Model,
  type MovieFacts,
  predict,
  type Scale,
  type Taste,
  type TrainingOptions,
  trainModel,
} from '@cine/taste-model';
import { byUser, type Fold, makeFolds } from './folds.ts';
import { metricsOf, type Predicted } from './metrics.ts';
import type { Row } from './movielens.ts';
import type { Order } from './top-ten.ts';

const unknown: MovieFacts = { genres: [], year: null };

/** Trains on rows and returns what is served: the model decoded from its bytes. */
export function train(
  rows: readonly Row[],
  facts: ReadonlyMap<number, MovieFacts>,
  scale: Scale,
  options: Partial<TrainingOptions> = {},
): { model: Model; bytes: number } {
  const trained = trainModel(
    {
      users: Int32Array.from(rows, ({ user }) => user),
      movieIds: Int32Array.from(rows, ({ movieId }) => movieId),
      scores: Float64Array.from(rows, ({ score }) => score),
    },
    (movieId) => facts.get(movieId),
    { scale, seed: 1, ...options },
  );
  const bytes = encodeModel(trained);
  return { model: decodeModel(bytes), bytes: bytes.length };
}

/** The number that training has time for, and smaller ones. */
const choices = [6, 9, 12];

/** How many factors predict a fifth of the training rows best. */
export function chooseFactors(
  { training }: Fold,
  facts: ReadonlyMap<number, MovieFacts>,
  scale: Scale,
  seed: number,
): number {
  const inner = makeFolds(training, 5, seed)[0]!;
  const tried = choices.map((factors) => {
    const { model } = train(inner.training, facts, scale, { factors });
    return { factors, rmse: metricsOf(predictFold(model, inner, facts)).rmse };
  });
  return tried.reduce((best, each) => (each.rmse < best.rmse ? each : best)).factors;
}

/** Predicts as the product does: users are folded in from their ratings. */
export function predictFold(
  model: Model,
  { training, test }: Fold,
  facts: ReadonlyMap<number, MovieFacts>,
): (Predicted & { confidence: number })[] {
  const rated = byUser(training);
  return [...byUser(test)].flatMap(([user, rows]) => {
    const taste = tasteOf(model, rated.get(user) ?? [], facts);
    return rows.map((row) => {
      const { movieId } = row;
      const { score, confidence } = predict(model, taste, {
        movieId,
        facts: facts.get(movieId) ?? unknown,
      })!;
      return { ...row, predicted: score, confidence, own: true };
    });
  });
}

/** Orders movies by one of the ranker's scores, as the product does. */
export function orderBy(
  model: Model,
  facts: ReadonlyMap<number, MovieFacts>,
  by: keyof Likely,
  caution?: Caution,
): Order {
  const rank = createRanker(model, ({ id }: { id: number }) => facts.get(id) ?? unknown, caution);
  const movies = new Map([...facts.keys()].map((id) => [id, { id }]));
  return (_user, ratings) => {
    const likelyOf = rank(tasteOf(model, ratings, facts));
    return (movieId) => likelyOf(movies.get(movieId)!)[by];
  };
}

function tasteOf(model: Model, ratings: readonly Row[], facts: ReadonlyMap<number, MovieFacts>): Taste {
  return foldIn(
    model,
    ratings.map(({ movieId, score }) => ({ movieId, score, facts: facts.get(movieId) ?? unknown })),
  );
}
