import {
  type Baseline,
  baselineOf,
  biasOf,
  type Neighbour,
  type PearsonOptions,
  predictWithBias,
  type Scale,
} from '../../functions/src/features/model/index.ts';
import { byUser, type Fold, makeFolds } from './folds.ts';
import { metricsOf, type Predicted } from './metrics.ts';

type Options = PearsonOptions & { movieShrinkage: number; userShrinkage: number };

/** Where the search for a fold's options begins. */
const start: Options = {
  significance: 25,
  neighbours: 60,
  shrinkage: 1,
  movieShrinkage: 4,
  userShrinkage: 6,
};

const choices: Record<keyof Options, number[]> = {
  significance: [25, 50, 100, 200],
  shrinkage: [0.5, 1, 2, 4],
  neighbours: [20, 30, 60],
  movieShrinkage: [2, 4, 8],
  userShrinkage: [3, 6, 12],
};

/** Predicts a fold's test rows from neighbours, with options chosen on a fifth of its training rows. */
export function predictByPearson(
  fold: Fold,
  scale: Scale,
  seed: number,
): { rows: Predicted[]; options: Options } {
  const inner = makeFolds(fold.training, 5, seed)[0]!;
  const people = peopleOf(inner);
  let [best, least] = [start, Number.POSITIVE_INFINITY];
  for (const name of Object.keys(choices) as (keyof Options)[])
    for (const value of choices[name]) {
      if (least < Number.POSITIVE_INFINITY && value === best[name]) continue;
      const options = { ...best, [name]: value };
      const { rmse } = metricsOf(predictAll(inner, people, scale, options));
      if (rmse < least) [best, least] = [options, rmse];
    }
  return { rows: predictAll(fold, peopleOf(fold), scale, best), options: best };
}

type People = Map<number, { correlation: number; common: number; user: number }[]>;

function predictAll(fold: Fold, people: People, scale: Scale, options: Options): Predicted[] {
  const known = byUser(fold.training);
  const baseline = baselineOf(known.values(), options);
  const tastes = new Map(
    [...known].map(([user, rows]) => [
      user,
      { bias: biasOf(baseline, rows), scores: new Map(rows.map(({ movieId, score }) => [movieId, score])) },
    ]),
  );
  return [...byUser(fold.test)].flatMap(([user, rows]) => {
    const neighbours = (people.get(user) ?? []).map(
      ({ user: them, ...like }): Neighbour => ({ ...like, ...tastes.get(them)! }),
    );
    return rows.map((row) =>
      predictOne(baseline, tastes.get(user)?.bias ?? 0, neighbours, row, scale, options),
    );
  });
}

function predictOne(
  baseline: Baseline,
  bias: number,
  neighbours: readonly Neighbour[],
  row: Fold['test'][number],
  scale: Scale,
  options: Options,
): Predicted {
  const { score, used } = predictWithBias(baseline, bias, neighbours, row.movieId, options);
  const predicted = Math.min(scale.max, Math.max(scale.min, score));
  return { ...row, predicted, own: used.length > 0 };
}

/** Of each user all others with a positive correlation on at least three common movies, the naive way. */
function peopleOf({ training }: Fold): People {
  const known = byUser(training);
  const scores = new Map(
    [...known].map(([user, rows]) => [user, new Map(rows.map((row) => [row.movieId, row.score]))]),
  );
  const people: People = new Map([...known.keys()].map((user) => [user, []]));
  for (const [one, mine] of scores)
    for (const [other, theirs] of scores) {
      if (other <= one) continue;
      const { correlation, common } = pearson(mine, theirs);
      if (common < 3 || !(correlation > 0)) continue;
      people.get(one)!.push({ user: other, correlation, common });
      people.get(other)!.push({ user: one, correlation, common });
    }
  return people;
}

function pearson(
  mine: ReadonlyMap<number, number>,
  theirs: ReadonlyMap<number, number>,
): { correlation: number; common: number } {
  const [fewer, more] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine];
  let [common, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (const [movieId, a] of fewer) {
    const b = more.get(movieId);
    if (b === undefined) continue;
    common++;
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const spread = (common * xx - x * x) * (common * yy - y * y);
  return { correlation: spread > 0 ? (common * xy - x * y) / Math.sqrt(spread) : 0, common };
}
