import { type Certainty, saidScore } from '@cine/contract/ratings/said-score';

const certainties: readonly Certainty[] = ['guess', 'likely', 'sure'];

/** How sure most of these scores are; of equally frequent certainties, the lower. Null for a single score. */
export function usualCertainty(predictions: readonly Parameters<typeof saidScore>[0][]): Certainty | null {
  if (predictions.length < 2) return null;
  const ofEach = predictions.map((prediction) => saidScore(prediction).certainty);
  const countOf = (certainty: Certainty) => ofEach.filter((each) => each === certainty).length;
  return certainties.reduce((usual, each) => (countOf(each) > countOf(usual) ? each : usual));
}
