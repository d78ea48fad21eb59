import { createRanker, foldIn, type Model, predict, type Taste } from '@cine/taste-model';
import { note, report } from '../command/harness.ts';
import { byUser, shuffle } from './folds.ts';
import type { MovieLens, Row } from './movielens.ts';
import { train } from './served.ts';

/** Times of each step, on at most 100,000 ratings. */
export function measureTime(data: MovieLens, seed: number): void {
  const rows = shuffle(data.rows, seed).slice(0, 100_000);
  const model = measureTraining(data, rows);
  const tastes = measureFoldIn(model, rows);
  measurePrediction(data, model, tastes);
}

function measureTraining({ facts, scale, name }: MovieLens, rows: readonly Row[]): Model {
  const started = performance.now();
  const used = process.cpuUsage();
  const { model, bytes } = train(rows, facts, scale);
  const elapsed = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const movies = model.movieIds.length;
  note('bytes', `${bytes} for ${movies} movies, ${model.samples} draws of ${model.size} numbers each`);
  note('training', `${elapsed.toFixed(1)} s passed while it was trained`);
  report({
    figure: 'accuracy.train-s',
    value: Math.round((user + system) / 1e5) / 10,
    unit: 's of processor time',
    sense: 'max',
    goal: 20,
    fixture: `the served model on ${rows.length} ratings, bytes encoded and decoded; ${name}`,
    warmth: 'warm',
  });
  return model;
}

function measureFoldIn(model: Model, rows: readonly Row[]): Taste[] {
  const users = [...byUser(rows).values()];
  const started = performance.now();
  const tastes = users.map((ratings) => foldIn(model, ratings));
  const perUser = (performance.now() - started) / users.length;
  note('folding in', `${perUser.toFixed(2)} ms a user on the average`);
  return tastes;
}

function measurePrediction({ facts, name }: MovieLens, model: Model, tastes: readonly Taste[]): void {
  const questions = questionsOf(model, tastes);
  const rank = createRanker(model, ({ id }: { id: number }) => facts.get(id)!);
  const likelyOf = rank(tastes[0]!);
  const ranking = microsecondsPer(questions, (movie) => likelyOf(movie));
  note('score with caution, as ranked', `${ranking.toFixed(2)} µs`);
  const predicting = microsecondsPer(questions, ({ taste, id }) => predict(model, taste, { movieId: id }));
  report({
    figure: 'accuracy.predict-us',
    value: Math.round(predicting * 10) / 10,
    unit: 'µs',
    sense: 'max',
    goal: 50,
    fixture: `score, deviation and confidence; mean of ${questions.length}; ${name}`,
    warmth: 'warm',
  });
}

/** A prime step, so that users meet movies from all over the list. */
const stridePrime = 7919;

function questionsOf({ movieIds }: Model, tastes: readonly Taste[]): { taste: Taste; id: number }[] {
  return Array.from({ length: 20_000 }, (_, at) => ({
    taste: tastes[at % tastes.length]!,
    id: movieIds[(at * stridePrime) % movieIds.length]!,
  }));
}

/** The mean time of a run, after a tenth of them to warm up. */
function microsecondsPer<T>(items: readonly T[], run: (item: T) => unknown): number {
  for (const item of items.slice(0, items.length / 10)) run(item);
  const started = performance.now();
  for (const item of items) run(item);
  return ((performance.now() - started) / items.length) * 1000;
}
