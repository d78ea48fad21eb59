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

/** The form of the answer, the tools, and what providers add to a request, in tokens. */
const aroundTokens = 1500;

/** How many bytes the tools of a call may find in all; `boundedTools` keeps to it. */
export const mostFoundBytes = 2400;
/** What says that an answer had another form, in bytes; `repairOf` keeps to it. */
const repairBytes = 2500;

/** What one request may cost at most, with what was said before in tokens. */
function mostOfRequest(
  prices: Prices,
  request: Asked,
  saidBefore: number,
  { maxTokens }: PurposeLimits,
): number {
  // No token is shorter than a byte; in our own plain English they have two at least on average.
  const own = Math.ceil(Buffer.byteLength(request.instructions) / 2);
  const inputTokens = own + Buffer.byteLength(request.prompt) + aroundTokens + saidBefore;
  return costOf(prices, { inputTokens, outputTokens: maxTokens });
}

/** What one try may cost at most: each step repeats what was said and found before. */
export function mostOfTry(prices: Prices, request: Asked, limits: PurposeLimits): number {
  const steps = request.hasTools ? limits.maxSteps : 1;
  const costs = Array.from({ length: steps }, (_, step) => {
    // What stands around an answer of a tool is no longer than its call.
    const before = step === 0 ? 0 : 2 * step * limits.maxTokens + mostFoundBytes;
    return mostOfRequest(prices, request, before, limits);
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** What a call may cost at most, as the answer may be asked for once more, in one step. */
export function mostCost(prices: Prices, request: Asked, limits: PurposeLimits): number {
  const repair = mostOfRequest(prices, request, limits.maxTokens + repairBytes, limits);
  return mostOfTry(prices, request, limits) + repair;
}
