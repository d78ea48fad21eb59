import { once } from '#platform/once.ts';
import { ModelError } from './error.ts';
import type { AskOnce, ConfiguredModel } from './model.ts';
import { isStandIn, type ModelSetting, modelKeysIn, modelsIn } from './setting.ts';

/** The models that were set up, each loaded when it is first asked. Throws where a setting is wrong. */
export function configuredModels(settings: string, secrets: string): ConfiguredModel[] {
  const keys = modelKeysIn(secrets);
  return modelsIn(settings).map((setting) => ({
    setting,
    isStandIn: isStandIn(setting),
    ask: loadedWhenAsked(setting, keys[setting.provider]),
  }));
}

function loadedWhenAsked(setting: ModelSetting, key: string | undefined): AskOnce {
  const client = once(async () => (await import('./client.ts')).createModelClient(setting, key!));
  return async (request) => {
    if (key === undefined) throw new ModelError('unavailable', { cause: `No key for ${setting.provider}` });
    return (await client())(request);
  };
}
