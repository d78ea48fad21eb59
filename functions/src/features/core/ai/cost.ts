/** What asking a model costs, in millionths of a dollar. */
import type { PurposeLimits } from './purposes.ts';

/** A model's prices, in dollars for a million tokens. */
type Prices = { inputPrice: number; outputPrice: number };

/** What it cost; a price in dollars for a million tokens is one in millionths for one. */
export function costOf(
  { inputPrice, outputPrice }: Prices,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
): number {
  return Math.ceil(inputTokens * inputPrice + outputTokens * outputPrice);
}

/** The form of the answer, and what providers add to a request, in tokens. */
const aroundTokens = 1500;
/** What a tool may find, in tokens. */
const foundTokens = 1500;

/**
 * What a call may cost at most: no token is shorter than a byte; each step repeats what was said before, and
 * the answer may be asked for twice.
 */
export function mostCost(
  prices: Prices,
  { instructions, prompt, hasTools }: { instructions: string; prompt: string; hasTools: boolean },
  { maxTokens, maxSteps }: PurposeLimits,
): number {
  const steps = hasTools ? maxSteps : 1;
  const first = Buffer.byteLength(instructions) + Buffer.byteLength(prompt) + aroundTokens;
  const perTry = steps * first + ((steps * (steps - 1)) / 2) * (foundTokens + maxTokens);
  const repaired =
    steps * (first + maxTokens + aroundTokens) + ((steps * (steps - 1)) / 2) * (foundTokens + maxTokens);
  return costOf(prices, { inputTokens: perTry + repaired, outputTokens: 2 * steps * maxTokens });
}
