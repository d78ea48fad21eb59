/** Which model is asked: the first one that is set up and doesn't fail; and its quick retry. */
import { setTimeout as pause } from 'node:timers/promises';
import { ModelError } from '#clients/models/error.ts';
import type { ConfiguredModel, ModelReply, ModelRequest } from '#clients/models/model.ts';
import type { Context } from '#context.ts';
import { log } from '#platform/log.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteOutcome } from '#platform/metrics/measure.ts';
import { isClosed, newCircuit, noteAsking, noteEnd } from './circuit.ts';

/** Milliseconds before another try. */
const retryAfterMs = 250;

const circuitOf = heldBy((_model: ConfiguredModel) => newCircuit());

/** The models that are set up; null if their settings are wrong, which is logged. */
export async function loadModels(context: Context): Promise<readonly ConfiguredModel[] | null> {
  return context.models().catch((error: unknown) => {
    log.error('models not set up', { error });
    return null;
  });
}

/**
 * The model to ask, of those that may be, or why there is none: `declined` if none may. Wrong settings count
 * as none.
 */
export async function readyModel(
  context: Context,
  mayAsk: (model: ConfiguredModel) => boolean = () => true,
): Promise<ConfiguredModel | 'no-model' | 'declined' | 'unavailable'> {
  const models = await loadModels(context);
  if (!models || models.length === 0) return 'no-model';
  const allowedModels = models.filter(mayAsk);
  if (allowedModels.length === 0) return 'declined';
  return allowedModels.find((model) => isReady(context, model)) ?? 'unavailable';
}

/** Whether a model isn't left alone after faults, on this instance. */
function isReady(context: Context, model: ConfiguredModel): boolean {
  return isClosed(circuitOf(model), context.now());
}

/** How many further tries a talk has. */
export type Patience = { retries: number };

/** Asks a model, and again after a fault that may pass. Throws a `ModelError`. */
export async function askPatiently(
  context: Context,
  model: ConfiguredModel,
  request: ModelRequest,
  patience: Patience,
): Promise<ModelReply> {
  const circuit = circuitOf(model);
  for (;;) {
    try {
      noteAsking(circuit, context.now());
      const reply = await model.ask(request);
      noteEnd(circuit, context.now(), 'answered');
      noteOutcome('models', null);
      return reply;
    } catch (error) {
      const fault = error instanceof ModelError ? error.fault : 'unavailable';
      // Neither who goes away, nor a request that it won't answer, says anything about the model.
      const isItsOwn = fault !== 'cancelled' && fault !== 'refused';
      noteEnd(circuit, context.now(), isItsOwn ? 'failed' : 'unknown');
      if (isItsOwn) noteOutcome('models', fault);
      if (!(error instanceof ModelError) || !error.mayPass || patience.retries === 0) throw error;
      patience.retries -= 1;
      await pause(retryAfterMs, undefined, { signal: request.signal }).catch(() => {});
    }
  }
}
