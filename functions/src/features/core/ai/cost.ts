/** What asking a model costs, in millionths of a dollar. */
import type { PurposeLimits } from './purposes.ts';

/** A model's prices, in dollars for a million tokens. */
type Prices = { inputPrice: number; outputPrice: number };

type Asked = { instructions: string; prompt: string; hasTools: boolean };

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

/** What one try may cost at most: no token is shorter than a byte, and each step repeats what was said. */
export function mostOfTry(prices: Prices, asked: Asked, { maxTokens, maxSteps }: PurposeLimits): number {
  const steps = asked.hasTools ? maxSteps : 1;
  const first = Buffer.byteLength(asked.instructions) + Buffer.byteLength(asked.prompt) + aroundTokens;
  const repeated = ((steps * (steps - 1)) / 2) * (foundTokens + maxTokens);
  return costOf(prices, { inputTokens: steps * first + repeated, outputTokens: steps * maxTokens });
}

/** What a call may cost at most, as the answer may be asked for twice. */
export function mostCost(prices: Prices, asked: Asked, limits: PurposeLimits): number {
  const { maxTokens, maxSteps } = limits;
  const steps = asked.hasTools ? maxSteps : 1;
  const saidBefore = costOf(prices, { inputTokens: steps * (maxTokens + aroundTokens), outputTokens: 0 });
  return 2 * mostOfTry(prices, asked, limits) + saidBefore;
}
