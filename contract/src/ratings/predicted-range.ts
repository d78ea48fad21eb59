/** How sure a prediction is. */
export type Certainty = 'guess' | 'likely' | 'sure';

/** What is shown of a predicted score: the number if sure, otherwise a range. */
export type PredictedRange = { certainty: Certainty; from: number; to: number };

/** How far a score may lie off, in points. */
const reach: Record<Certainty, number> = { guess: 20, likely: 10, sure: 0 };

/** What a confidence (0–1) allows to say of a score (0–100); a range ends on multiples of five. */
export function predictedRange({ score, confidence }: { score: number; confidence: number }): PredictedRange {
  const certainty = certaintyOf(confidence);
  const off = reach[certainty];
  if (off === 0) return { certainty, from: score, to: score };
  const toFive = (value: number) => 5 * Math.round(Math.min(100, Math.max(0, value)) / 5);
  return { certainty, from: toFive(score - off), to: toFive(score + off) };
}

function certaintyOf(confidence: number): Certainty {
  if (confidence < 0.25) return 'guess';
  return confidence < 0.6 ? 'likely' : 'sure';
}
