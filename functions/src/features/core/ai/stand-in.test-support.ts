import { configuredModels } from '#clients/models/configured.ts';
import type { ConfiguredModel } from '#clients/models/model.ts';
import { running } from '#test/suite.ts';

/** A model of the suite's server, whose circuit no other test has opened. */
export function newStandIn(model = 'stand-in'): () => Promise<readonly ConfiguredModel[]> {
  const setting = { mistral: { model, url: running.models.urlOf('mistral') } };
  const models = configuredModels(JSON.stringify(setting), '{"mistral":"any key"}');
  return async () => models;
}
