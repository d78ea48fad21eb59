import { type Certainty, predictedRange } from '@cine/contract/ratings/predicted-range';

const certainties: readonly Certainty[] = ['guess', 'likely', 'sure'];

/** How sure most of these scores are, the lower of two that are as frequent. Null for a single score. */
export function usualCertainty(
  predictions: readonly Parameters<typeof predictedRange>[0][],
): Certainty | null {
  if (predictions.length < 2) return null;
  const ofEach = predictions.map((prediction) => predictedRange(prediction).certainty);
  const countOf = (certainty: Certainty) => ofEach.filter((each) => each === certainty).length;
  return certainties.reduce((usual, each) => (countOf(each) > countOf(usual) ? each : usual));
}
