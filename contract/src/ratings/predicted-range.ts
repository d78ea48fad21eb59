/** Ratings below this are of movies that a user didn't like. */
export const dislikedBelow = 50;

/** How sure a prediction is said to be. */
export type Certainty = 'guess' | 'likely' | 'sure';

/** How a predicted score is said: about a number if sure, otherwise within a range. */
export type SaidScore = { certainty: Certainty; from: number; to: number };

/** How far a score may lie off, in points. */
const reach: Record<Certainty, number> = { guess: 20, likely: 10, sure: 0 };

/** What a confidence (0–1) allows to say of a score (0–100); a range ends on multiples of five. */
export function saidScore({ score, confidence }: { score: number; confidence: number }): SaidScore {
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
