import { createRanker, foldIn, predict } from '@cine/taste-model';
import { note, report } from '../harness.ts';
import { byUser, shuffle } from './folds.ts';
import type { MovieLens } from './movielens.ts';
import { train } from './served.ts';

/** Times of each step, on at most 100,000 ratings. */
export function measureTime(data: MovieLens, seed: number): void {
  const { facts, scale } = data;
  const rows = shuffle(data.rows, seed).slice(0, 100_000);
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
    fixture: `the served model on ${rows.length} ratings, bytes encoded and decoded; ${data.name}`,
    warmth: 'warm',
  });

  const users = [...byUser(rows).values()];
  const folding = performance.now();
  const tastes = users.map((ratings) => foldIn(model, ratings));
  note('folding in', `${((performance.now() - folding) / users.length).toFixed(2)} ms a user on the average`);
  const rank = createRanker(model, ({ id }: { id: number }) => facts.get(id)!);
  const questions = Array.from({ length: 20_000 }, (_, at) => ({
    taste: tastes[at % tastes.length]!,
    id: model.movieIds[(at * 7919) % movies]!,
  }));
  const each = (run: (one: (typeof questions)[number]) => unknown) => {
    for (const one of questions.slice(0, 2_000)) run(one);
    const from = performance.now();
    for (const one of questions) run(one);
    return ((performance.now() - from) / questions.length) * 1000;
  };
  const likelyOf = rank(tastes[0]!);
  note('score with caution, as ranked', `${each((movie) => likelyOf(movie)).toFixed(2)} µs`);
  report({
    figure: 'accuracy.predict-us',
    value: Math.round(each(({ taste, id }) => predict(model, taste, { movieId: id })) * 10) / 10,
    unit: 'µs',
    sense: 'max',
    goal: 50,
    fixture: `score, deviation and confidence; mean of ${questions.length}; ${data.name}`,
    warmth: 'warm',
  });
}
