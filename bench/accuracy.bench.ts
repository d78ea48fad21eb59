/**
 * Errors of predictions in stars, on ml-latest-small (100,836 ratings from 0.5 to 5 of 610 users), or on a
 * folder with the layout of ml-latest or of ml-100k.
 */
import { join } from 'node:path';
import type { MovieFacts } from '@cine/taste-model';
import { learnBiases, predictByBiases } from './accuracy/biases.ts';
import { makeFolds, splitByTime } from './accuracy/folds.ts';
import { measureTime } from './accuracy/measure-time.ts';
import { formatMetrics, type Metrics, metricsOf } from './accuracy/metrics.ts';
import { readMovieLens } from './accuracy/movielens.ts';
import { predictAsServed, predictByPearson } from './accuracy/neighbours.ts';
import { foldOf, knownRatings, newcomersOf } from './accuracy/newcomers.ts';
import { reportTopTens } from './accuracy/report-top-ten.ts';
import { chooseFactors, predictFold, train } from './accuracy/served.ts';
import { median, note, report } from './command/harness.ts';

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
note('biases', formatMetrics(byBiases));

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

reportTopTens({ data, folds, models: served.map(({ model }) => model), fixture, old });
reportNeighbours();
reportNewcomers();
reportByTime();
measureTime(data, seed);

function predictFolds(facts: ReadonlyMap<number, MovieFacts>) {
  return folds.map((fold) => {
    const factors = chooseFactors(fold, facts, scale, seed);
    note('factors chosen inside the fold', String(factors));
    const { model } = train(fold.training, facts, scale, { factors });
    return { model, rows: predictFold(model, fold, facts) };
  });
}

function reportErrors(name: keyof typeof goals, metrics: Metrics): void {
  note(name, formatMetrics(metrics));
  reportError(name, metrics.rmse, goals[name], 'five-fold cross-validation, seeded');
}

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

function reportNeighbours(): void {
  const pearson = (heard: 'all' | 'kept') => {
    const results = folds.map((fold) => predictByPearson(fold, scale, seed, heard));
    for (const { options } of results) note('chosen inside the fold', JSON.stringify(options));
    return metricsOf(results.flatMap(({ rows }) => rows));
  };
  const all = pearson('all');
  const ofKept = pearson('kept');
  reportErrors('pearson', all);
  note('pearson.kept', formatMetrics(ofKept));
  reportError('pearson.kept', ofKept.rmse, all.rmse + 0.003, 'five-fold cross-validation, seeded');
  const served = folds.flatMap((fold, at) => {
    const biased = predictByBiases(biases[at]!, fold, scale);
    return predictAsServed(fold, scale).map((row, index) => ({ row, biased: biased[index]! }));
  });
  const answered = served.filter(({ row }) => row.own);
  note('pearson.served', formatMetrics(metricsOf(served.map(({ row }) => row))));
  reportError(
    'pearson.served',
    metricsOf(answered.map(({ row }) => row)).rmse,
    metricsOf(answered.map(({ biased }) => biased)).rmse,
    `the ${((100 * answered.length) / served.length).toFixed(1)} % of rows that three neighbours rated`,
    'biases on the same rows',
  );
}

/** Users whom no model learns from, by how many of their ratings are known. */
function reportNewcomers(): void {
  const newcomers = newcomersOf(data.rows, 100, seed);
  const { model } = train(newcomers.training, facts, scale);
  const baseline = learnBiases(newcomers.training, scale, seed);
  for (const count of knownRatings) {
    const fold = foldOf(newcomers, count);
    const rival = metricsOf(predictByBiases(baseline, fold, scale)).rmse;
    const { rmse } = metricsOf(predictFold(model, fold, facts));
    // No worse without ratings, better with some.
    const goal = count === 0 ? rival : rival - 0.0001;
    const protocol = `100 users who are not trained on, ${count} of their ratings known`;
    reportError(`cold-${count}`, rmse, goal, protocol, 'biases on the same rows');
  }
}

/** Trained on what was rated first, tested on what each user rated last. */
function reportByTime(): void {
  const fold = splitByTime(data.rows, data.times);
  const { model } = train(fold.training, facts, scale);
  const metrics = metricsOf(predictFold(model, fold, facts));
  const rival = metricsOf(predictByBiases(learnBiases(fold.training, scale, seed), fold, scale));
  note('by time', formatMetrics(metrics));
  reportError('by-time', metrics.rmse, rival.rmse, "each user's last fifth", 'biases on the same rows');
}
