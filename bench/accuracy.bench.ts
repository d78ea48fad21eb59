import { join } from 'node:path';
import { foldIn, type MovieFacts, predict, scoreOf } from '@cine/taste-model';
import { byUser, makeFolds, shuffle } from './accuracy/folds.ts';
import { type Metrics, metricsOf, printed } from './accuracy/metrics.ts';
import { readMovieLens } from './accuracy/movielens.ts';
import { predictByPearson } from './accuracy/neighbours.ts';
import { chooseFactors, predictFold, train } from './accuracy/served.ts';
import { median, note, report } from './harness.ts';

const seed = 20_260_101;
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'movielens');
const data = readMovieLens(folder);
const { scale, facts } = data;
const old = scale.min === 1;
const fixture = `${data.name}: ${data.rows.length} ratings, ${new Set(data.rows.map(({ user }) => user)).size} users`;
note(
  'protocol',
  `${fixture}; five folds of ratings, shuffled by seed ${seed}; errors of all test rows together`,
);
note('', 'each fold: trained on four fifths, encoded, decoded, users folded in from their training ratings');

const folds = makeFolds(data.rows, 5, seed);
/** The scale of ml-100k is coarser, its users fewer and more active, so its goals differ. */
const goals = old
  ? { 'ratings-only': 0.897, 'side-info': 0.88, pearson: 0.925, 'pearson.kept': null }
  : { 'ratings-only': 0.84, 'side-info': 0.803, pearson: 0.856, 'pearson.kept': 0.856 };

reportErrors('ratings-only', metricsOf(predictAll(new Map())));

const served = predictAll(facts);
reportErrors('side-info', metricsOf(served));
const sure = served.toSorted((one, other) => other.confidence - one.confidence);
for (const [at, name] of ['surest', 'middle', 'least sure'].entries()) {
  const third = sure.slice((at * sure.length) / 3, ((at + 1) * sure.length) / 3);
  const { rmse } = metricsOf(third);
  const confidence = median(third.map((each) => each.confidence));
  note(`${name} third`, `RMSE ${rmse.toFixed(3)}, median confidence ${confidence.toFixed(2)}`);
}

for (const heard of ['all', 'kept'] as const) {
  const found = folds.map((fold) => predictByPearson(fold, scale, seed, heard));
  reportErrors(heard === 'all' ? 'pearson' : 'pearson.kept', metricsOf(found.flatMap(({ rows }) => rows)));
  for (const { options } of found) note('chosen inside the fold', JSON.stringify(options));
}

measureTime();

/** All test rows, each by a model of its fold. */
function predictAll(known: ReadonlyMap<number, MovieFacts>): ReturnType<typeof predictFold> {
  return folds.flatMap((fold) => {
    const factors = chooseFactors(fold, known, scale, seed);
    note('factors chosen inside the fold', String(factors));
    return predictFold(train(fold.training, known, scale, { factors }).model, fold, known);
  });
}

function reportErrors(name: keyof typeof goals, metrics: Metrics): void {
  note(name, printed(metrics));
  const goal = goals[name];
  if (goal === null) return;
  report({
    figure: `accuracy.${name}`,
    value: Math.round(metrics.rmse * 1e4) / 1e4,
    unit: 'RMSE',
    sense: 'max',
    goal,
    fixture: `five-fold cross-validation, seeded; ${fixture}`,
    warmth: 'warm',
  });
}

function measureTime(): void {
  const rows = shuffle(data.rows, seed).slice(0, 100_000);
  const [started, used] = [performance.now(), process.cpuUsage()];
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
  const asked = Array.from({ length: 20_000 }, (_, at) => ({
    taste: tastes[at % tastes.length]!,
    place: (at * 7919) % movies,
  }));
  const each = (run: (one: (typeof asked)[number]) => unknown) => {
    for (const one of asked.slice(0, 2_000)) run(one);
    const from = performance.now();
    for (const one of asked) run(one);
    return ((performance.now() - from) / asked.length) * 1000;
  };
  note('score alone', `${each(({ taste, place }) => scoreOf(model, taste, place)).toFixed(2)} µs`);
  report({
    figure: 'accuracy.predict-us',
    value:
      Math.round(
        each(({ taste, place }) => predict(model, taste, { movieId: model.movieIds[place]! })) * 10,
      ) / 10,
    unit: 'µs',
    sense: 'max',
    goal: 50,
    fixture: `score, deviation and confidence; mean of ${asked.length}; ${data.name}`,
    warmth: 'warm',
  });
}
