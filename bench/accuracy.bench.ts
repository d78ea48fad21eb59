import { join } from 'node:path';
import { baselineOf, createRanker, foldIn, type Model, type MovieFacts, predict } from '@cine/taste-model';
import { learnBiases, predictByBiases } from './accuracy/biases.ts';
import { byUser, type Fold, makeFolds, shuffle, splitByTime } from './accuracy/folds.ts';
import { type Metrics, metricsOf, printed } from './accuracy/metrics.ts';
import { readMovieLens } from './accuracy/movielens.ts';
import { predictAsServed, predictByPearson } from './accuracy/neighbours.ts';
import { foldOf, knownRatings, newcomersOf } from './accuracy/newcomers.ts';
import { chooseFactors, orderBy, predictFold, train } from './accuracy/served.ts';
import { meanOf, type Order, type TopTen, topTenOf } from './accuracy/top-ten.ts';
import { median, note, report } from './harness.ts';

const seed = 20_260_101;
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'movielens');
const data = readMovieLens(folder);
const { scale, facts } = data;
const old = scale.min === 1;
const fixture = `${data.name}: ${data.rows.length} ratings, ${new Set(data.rows.map(({ user }) => user)).size} users`;
note('protocol', `${fixture}; five folds of ratings, shuffled by seed ${seed}`);
note('', 'each fold: trained on four fifths, encoded, decoded, users folded in from their training ratings');

const folds = makeFolds(data.rows, 5, seed);
/** The scale of ml-100k is coarser, its users fewer and more active, so its goals differ. */
const goals = old
  ? { 'ratings-only': 0.897, 'side-info': 0.88, pearson: 0.925 }
  : { 'ratings-only': 0.84, 'side-info': 0.803, pearson: 0.856 };

const biases = folds.map(({ training }) => learnBiases(training, scale, seed));
const byBiases = metricsOf(folds.flatMap((fold, at) => predictByBiases(biases[at]!, fold, scale)));
note('biases', printed(byBiases));

reportErrors('ratings-only', metricsOf(predictFolds(new Map()).flatMap(({ rows }) => rows)));

const served = predictFolds(facts);
const servedRows = served.flatMap(({ rows }) => rows);
reportErrors('side-info', metricsOf(servedRows));
const sure = servedRows.toSorted((one, other) => other.confidence - one.confidence);
for (const [at, name] of ['surest', 'middle', 'least sure'].entries()) {
  const third = sure.slice((at * sure.length) / 3, ((at + 1) * sure.length) / 3);
  const { rmse } = metricsOf(third);
  const confidence = median(third.map((each) => each.confidence));
  note(`${name} third`, `RMSE ${rmse.toFixed(3)}, median confidence ${confidence.toFixed(2)}`);
}

reportTopTens(served.map(({ model }) => model));
reportNeighbours();
reportNewcomers();
reportByTime();
measureTime();

/** All test rows, each by a model of its fold. */
function predictFolds(known: ReadonlyMap<number, MovieFacts>) {
  return folds.map((fold) => {
    const factors = chooseFactors(fold, known, scale, seed);
    note('factors chosen inside the fold', String(factors));
    const { model } = train(fold.training, known, scale, { factors });
    return { model, rows: predictFold(model, fold, known) };
  });
}

function reportErrors(name: keyof typeof goals, metrics: Metrics): void {
  note(name, printed(metrics));
  reportError(name, metrics.rmse, goals[name], 'five-fold cross-validation, seeded');
}

/** Reports an error, rounded as its goal is. */
function reportError(name: string, rmse: number, goal: number, protocol: string, rival?: string): void {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  report({
    figure: `accuracy.${name}`,
    value: round(rmse),
    unit: 'RMSE',
    sense: 'max',
    goal: round(goal),
    ...(rival ? { rival } : {}),
    fixture: `${protocol}; ${fixture}`,
    warmth: 'warm',
  });
}

/** Ten movies for each user: as served, by the predicted score alone, by biases, and by popularity. */
function reportTopTens(models: readonly Model[]): void {
  const movieIds = [...facts.keys()];
  const topTens = (name: string, orderOf: (fold: Fold, at: number) => Order): TopTen => {
    const tops = folds.map((fold, at) => topTenOf(fold, movieIds, orderOf(fold, at)));
    const mean = meanOf(tops);
    note(
      `ten movies by ${name}`,
      `precision ${mean.precision.toFixed(4)}, NDCG ${mean.ndcg.toFixed(4)}, ${Math.round(mean.coverage)} movies, ` +
        `novelty ${mean.novelty.toFixed(2)}, at most ${mean.littleRated} little rated; ` +
        `precision by fold ${tops.map(({ precision }) => precision.toFixed(3)).join(', ')}`,
    );
    return mean;
  };
  const own = topTens('what is known, as served', (_, at) => orderBy(models[at]!, facts, 'listed'));
  const byScore = topTens('score alone', (_, at) => orderBy(models[at]!, facts, 'score'));
  const byBiases = [5, 20].map((movieShrinkage) =>
    topTens(`biases, drawn to the average by ${movieShrinkage} ratings`, ({ training }) => {
      const { movies } = baselineOf(byUser(training).values(), { movieShrinkage, userShrinkage: 5 });
      return () => (movieId) => movies.get(movieId) ?? 0;
    }),
  );
  const byBias = byBiases[0]!;
  const popular = topTens('popularity', ({ training }) => {
    const raters = Map.groupBy(training, ({ movieId }) => movieId);
    return () => (movieId) => raters.get(movieId)?.length ?? 0;
  });
  const figure = (name: string, value: number, unit: string, goal: number, sense: 'min' | 'max' = 'min') =>
    report({
      figure: `accuracy.${name}`,
      value: Math.round(value * 1e4) / 1e4,
      unit,
      sense,
      goal: Math.round(goal * 1e4) / 1e4,
      rival: `biases ${byBias.precision.toFixed(4)} and ${byBias.ndcg.toFixed(4)}, popularity ${popular.precision.toFixed(4)} and ${popular.ndcg.toFixed(4)}`,
      fixture: `ten movies a user, liked from 4 stars on, mean of five folds; ${fixture}`,
      warmth: 'warm',
    });
  figure('precision-at-10', own.precision, 'precision', old ? byBias.precision : 0.079);
  figure('ndcg-at-10', own.ndcg, 'NDCG', old ? byBias.ndcg : 0.1);
  figure('coverage', own.coverage / byScore.coverage, 'of what the score alone covers', 0.5);
  figure('novelty', own.novelty / popular.novelty, 'times that of popularity', old ? 1 : 2);
  figure('little-rated', own.littleRated, 'movies with fewer than five ratings in a list', 1, 'max');
}

function reportNeighbours(): void {
  const pearson = (heard: 'all' | 'kept') => {
    const found = folds.map((fold) => predictByPearson(fold, scale, seed, heard));
    for (const { options } of found) note('chosen inside the fold', JSON.stringify(options));
    return metricsOf(found.flatMap(({ rows }) => rows));
  };
  const [all, kept] = [pearson('all'), pearson('kept')];
  reportErrors('pearson', all);
  note('pearson.kept', printed(kept));
  reportError('pearson.kept', kept.rmse, all.rmse + 0.003, 'five-fold cross-validation, seeded');
  const shown = folds.flatMap((fold, at) => {
    const biased = predictByBiases(biases[at]!, fold, scale);
    return predictAsServed(fold, scale).map((row, index) => ({ row, biased: biased[index]! }));
  });
  const answered = shown.filter(({ row }) => row.own);
  note('pearson.served', printed(metricsOf(shown.map(({ row }) => row))));
  reportError(
    'pearson.served',
    metricsOf(answered.map(({ row }) => row)).rmse,
    metricsOf(answered.map(({ biased }) => biased)).rmse,
    `the ${((100 * answered.length) / shown.length).toFixed(1)} % of rows that three neighbours rated`,
    'biases on the same rows',
  );
}

/** Users whom no model learns from, by how many of their ratings are known. */
function reportNewcomers(): void {
  const newcomers = newcomersOf(data.rows, 100, seed);
  const { model } = train(newcomers.training, facts, scale);
  const baseline = learnBiases(newcomers.training, scale, seed);
  for (const known of knownRatings) {
    const fold = foldOf(newcomers, known);
    const rival = metricsOf(predictByBiases(baseline, fold, scale)).rmse;
    const { rmse } = metricsOf(predictFold(model, fold, facts));
    // No worse without ratings, better with some.
    const goal = known === 0 ? rival : rival - 0.0001;
    const protocol = `100 users who are not trained on, ${known} of their ratings known`;
    reportError(`cold-${known}`, rmse, goal, protocol, 'biases on the same rows');
  }
}

/** Trained on what was rated first, tested on what each user rated last. */
function reportByTime(): void {
  const fold = splitByTime(data.rows, data.times);
  const { model } = train(fold.training, facts, scale);
  const metrics = metricsOf(predictFold(model, fold, facts));
  const rival = metricsOf(predictByBiases(learnBiases(fold.training, scale, seed), fold, scale));
  note('by time', printed(metrics));
  reportError('by-time', metrics.rmse, rival.rmse, "each user's last fifth", 'biases on the same rows');
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
  const rank = createRanker(model, ({ id }: { id: number }) => facts.get(id)!);
  const asked = Array.from({ length: 20_000 }, (_, at) => ({
    taste: tastes[at % tastes.length]!,
    id: model.movieIds[(at * 7919) % movies]!,
  }));
  const each = (run: (one: (typeof asked)[number]) => unknown) => {
    for (const one of asked.slice(0, 2_000)) run(one);
    const from = performance.now();
    for (const one of asked) run(one);
    return ((performance.now() - from) / asked.length) * 1000;
  };
  const likelyOf = rank(tastes[0]!);
  note('score with caution, as ranked', `${each((movie) => likelyOf(movie)).toFixed(2)} µs`);
  report({
    figure: 'accuracy.predict-us',
    value: Math.round(each(({ taste, id }) => predict(model, taste, { movieId: id })) * 10) / 10,
    unit: 'µs',
    sense: 'max',
    goal: 50,
    fixture: `score, deviation and confidence; mean of ${asked.length}; ${data.name}`,
    warmth: 'warm',
  });
}
