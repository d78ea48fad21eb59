/** How far predicted scores are from given ones, as figures and as a line of text. */
import { byUser } from './folds.ts';
import type { Row } from './movielens.ts';

/** A test row and its prediction; `own`: by the predictor itself, not by its fallback. */
export type Predicted = Row & { predicted: number; own: boolean };

export type Metrics = { rmse: number; mae: number; ndcg: number; coverage: number };

export function metricsOf(predictions: readonly Predicted[]): Metrics {
  const mean = (of: (each: Predicted) => number) =>
    predictions.reduce((sum, each) => sum + of(each), 0) / predictions.length;
  return {
    rmse: Math.sqrt(mean(({ predicted, score }) => (predicted - score) ** 2)),
    mae: mean(({ predicted, score }) => Math.abs(predicted - score)),
    ndcg: ndcgOf(predictions),
    coverage: mean(({ own }) => (own ? 1 : 0)),
  };
}

/**
 * NDCG@10: ranks each user's test rows, at least two, by their predictions; gain 2^score − 1, relative to the
 * best order. The mean over users.
 */
function ndcgOf(predictions: readonly Predicted[]): number {
  const gain = (ordered: readonly Predicted[]) =>
    ordered.slice(0, 10).reduce((sum, { score }, at) => sum + (2 ** score - 1) / Math.log2(at + 2), 0);
  const shares = [...byUser(predictions).values()]
    .filter((rows) => rows.length > 1)
    .map(
      (rows) =>
        gain(rows.toSorted((one, other) => other.predicted - one.predicted)) /
        gain(rows.toSorted((one, other) => other.score - one.score)),
    );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

export function formatMetrics({ rmse, mae, ndcg, coverage }: Metrics): string {
  return `RMSE ${rmse.toFixed(4)}, MAE ${mae.toFixed(4)}, NDCG@10 ${ndcg.toFixed(4)}, coverage ${(100 * coverage).toFixed(1)} %`;
}
