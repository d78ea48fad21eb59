/** What a movie is worth to all present, by the session's strategy; who gave in lately weighs more. */
import type { Strategy } from '@cine/contract/operations/together/sessions';

/** A user's predicted score, and its weight: 1, or more after recent concessions. */
export type Voice = { score: number; weight: number };

/** A score below this is misery (Masthoff). */
export const miseryScore = 40;

/** Concessions of this many points make a user count twice. */
const concessionWorthOne = 40;

/** How much a taste weighs after recent concessions (in points): from 1 to 2; 1 after negative ones. */
export function weightOf(concession: number): number {
  return 1 + Math.min(1, Math.max(0, concession) / concessionWorthOne);
}

/**
 * A movie's score by one of Masthoff's strategies, each of which uses weights its own way; null for an empty
 * group.
 */
export function worthTogether(strategy: Strategy, voices: readonly Voice[]): number | null {
  if (voices.length === 0) return null;
  const most = Math.max(...voices.map(({ weight }) => weight));
  switch (strategy) {
    case 'average':
      return weightedMean(voices);
    case 'average-without-misery':
      return voices.some(({ score }) => score < miseryScore)
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
  let sum = 0;
  let weights = 0;
  for (const { score, weight } of voices) {
    sum += score * weight;
    weights += weight;
  }
  return sum / weights;
}
