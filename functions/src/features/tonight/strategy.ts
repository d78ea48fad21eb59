import type { Strategy } from '@cine/contract/sessions';

/** What one person is likely to give a movie, and how much it counts: 1, and more for whoever gave way lately. */
export type Voice = { score: number; weight: number };

/** Points under which a movie is misery for somebody. */
export const miserable = 40;

/** What whoever gave way by this many points lately counts more: as much as two. */
const concessionWorthOne = 40;

/**
 * How much somebody's taste counts for those points that they gave way lately (0 or more): once, and up to twice; whoever
 * got more than the others counts once like anybody.
 */
export function weightOf(concession: number): number {
  return 1 + Math.min(1, Math.max(0, concession) / concessionWorthOne);
}

/**
 * What a movie is worth to a group, in points, of what each is likely to give it (Masthoff's strategies); between 0 and 100
 * where all scores are. Weights count as if somebody were there more than once in means and products; where one person decides,
 * the distance to the best that could be, or to the worst, of whoever has less weight is less by as much. Null of nobody.
 */
export function worthTogether(strategy: Strategy, voices: readonly Voice[]): number | null {
  if (voices.length === 0) return null;
  const most = Math.max(...voices.map(({ weight }) => weight));
  switch (strategy) {
    case 'average':
      return weightedMean(voices);
    case 'average-without-misery':
      return voices.some(({ score }) => score < miserable)
        ? Math.min(...voices.map(({ score }) => score)) / 2
        : weightedMean(voices);
    case 'least-misery':
      return 100 - Math.max(...voices.map(({ score, weight }) => (weight / most) * (100 - score)));
    case 'most-pleasure':
      return Math.max(...voices.map(({ score, weight }) => (weight / most) * score));
    case 'nash-product': {
      // The geometric mean orders as the product does, and is in points.
      const logs = voices.map(({ score, weight }) => ({ score: Math.log(Math.max(1, score)), weight }));
      return Math.exp(weightedMean(logs));
    }
  }
}

function weightedMean(voices: readonly Voice[]): number {
  let [sum, weights] = [0, 0];
  for (const { score, weight } of voices) {
    sum += score * weight;
    weights += weight;
  }
  return sum / weights;
}
