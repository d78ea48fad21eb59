/** What models are asked for, and what each purpose may take. */

import type { AiPurpose } from '@cine/contract/operations/core/ai';
import { minute, second } from '@cine/contract/time';

export type PurposeLimits = {
  /** Time limit in milliseconds, including retries, pauses and what tools read. */
  totalMs: number;
  /** Further tries after a fault that may pass. */
  retries: number;
  /** Tokens of an answer at most. */
  maxTokens: number;
  /** How often the model may be asked for one answer, with what its tools found; at last it must give it. */
  maxSteps: number;
};

export const purposes: Readonly<Record<AiPurpose, PurposeLimits>> = {
  // The queue asks again after faults. All that a task's tools find can be looked up in one step.
  tasks: { totalMs: minute, retries: 0, maxTokens: 800, maxSteps: 2 },
  // Someone waits for what they typed.
  sentences: { totalMs: 8 * second, retries: 0, maxTokens: 600, maxSteps: 1 },
  descriptions: { totalMs: 20 * second, retries: 1, maxTokens: 500, maxSteps: 1 },
  notes: { totalMs: 20 * second, retries: 1, maxTokens: 500, maxSteps: 1 },
  // A batch of movies, asked again by the queue.
  labels: { totalMs: minute, retries: 0, maxTokens: 1500, maxSteps: 1 },
  coach: { totalMs: 8 * second, retries: 1, maxTokens: 900, maxSteps: 1 },
};
