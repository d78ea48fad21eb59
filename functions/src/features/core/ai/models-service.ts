/** Which model is asked: the first one that is set up and doesn't fail; and its quick retry. */
import { setTimeout as pause } from 'node:timers/promises';
import { ModelError } from '#clients/models/error.ts';
import type { ConfiguredModel, ModelReply, ModelRequest } from '#clients/models/model.ts';
import type { Context } from '#context.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { mayAsk, newCircuit, note } from './circuit.ts';

/** Milliseconds before another try. */
const retryAfterMs = 250;

const circuitOf = heldBy((_model: ConfiguredModel) => newCircuit());

/** The model to ask, or why there is none. */
export async function readyModel(context: Context): Promise<ConfiguredModel | 'no-model' | 'unavailable'> {
  const models = await context.models();
  if (models.length === 0) return 'no-model';
  return models.find((model) => mayAsk(circuitOf(model), context.now())) ?? 'unavailable';
}

/** Whether a model isn't left alone after faults, on this instance. */
export function isReady(context: Context, model: ConfiguredModel): boolean {
  return context.now() >= circuitOf(model).closedFrom;
}

/** Asks a model, and again after a fault that may pass. Throws a `ModelError`. */
export async function askPatiently(
  context: Context,
  model: ConfiguredModel,
  request: ModelRequest,
  retries: number,
): Promise<ModelReply> {
  for (let left = retries; ; left -= 1) {
    try {
      const reply = await model.ask(request);
      note(circuitOf(model), context.now(), false);
      return reply;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const { fault } = error;
      // Neither who goes away, nor a request that it won't answer, says anything about the model.
      if (fault !== 'cancelled' && fault !== 'refused') note(circuitOf(model), context.now(), true);
      if (left === 0 || !(fault === 'unavailable' || fault === 'busy')) throw error;
      await pause(retryAfterMs, undefined, { signal: request.signal }).catch(() => {});
    }
  }
}
