/** The models that the operator set up, in the order in which they are asked, and their keys. */
import * as z from 'zod';
import { serviceAddress } from '#platform/endpoints/service-address.ts';

export const modelProviders = ['mistral', 'anthropic', 'openai', 'huggingface'] as const;
export type ModelProvider = (typeof modelProviders)[number];

const price = z.number().positive().max(1000);

const modelSchema = z.strictObject({
  model: z.string().min(1).max(100),
  /** Dollars for a million tokens that the model reads. */
  inputPrice: price,
  /** Dollars for a million tokens that the model writes. */
  outputPrice: price,
  /** Where the provider's protocol is spoken, with the version; its own address by default. */
  url: serviceAddress.optional(),
});

export type ModelSetting = z.output<typeof modelSchema> & { provider: ModelProvider };

/**
 * The price table: the models that are asked where the operator names none, at the prices that their
 * providers list, in dollars per million tokens. Hugging Face serves too many to choose.
 */
const defaultModels: Partial<Record<ModelProvider, z.input<typeof modelSchema>>> = {
  mistral: { model: 'mistral-small-latest', inputPrice: 0.1, outputPrice: 0.3 },
  anthropic: { model: 'claude-haiku-4-5', inputPrice: 1, outputPrice: 5 },
  openai: { model: 'gpt-4o-mini', inputPrice: 0.15, outputPrice: 0.6 },
};

/**
 * The models in the setting `AI_MODELS`, such as `{"mistral":{}}`: what is given completes, or replaces, what
 * is the default. Throws on unknown providers, and on unknown and missing parts, and names them.
 */
export function modelsIn(settings: string): ModelSetting[] {
  if (settings.trim() === '') return [];
  const settingsByProvider = z
    .partialRecord(z.enum(modelProviders), z.looseObject({}))
    .parse(JSON.parse(settings));
  return Object.entries(settingsByProvider).map(([provider, own]) => {
    const { success, data, error } = modelSchema.safeParse({
      ...defaultModels[provider as ModelProvider],
      ...own,
    });
    if (!success)
      throw new Error(`The model of ${provider} isn't set up properly:\n${z.prettifyError(error)}`);
    return { provider: provider as ModelProvider, ...data };
  });
}

/** The keys in the secret `AI_KEYS`, by provider. Throws without a word of what is given. */
export function modelKeysIn(secrets: string): Partial<Record<ModelProvider, string>> {
  if (secrets.trim() === '') return {};
  try {
    return z.partialRecord(z.enum(modelProviders), z.string().min(1)).parse(JSON.parse(secrets));
  } catch {
    throw new Error('AI_KEYS aren’t JSON, or of another form');
  }
}

const hosts: Record<ModelProvider, string> = {
  mistral: 'api.mistral.ai',
  anthropic: 'api.anthropic.com',
  openai: 'api.openai.com',
  huggingface: 'router.huggingface.co',
};

/** The host that prompts are sent to, and whether it is the provider's own. */
export function hostOf({ provider, url: address }: ModelSetting): { host: string; isAtProvider: boolean } {
  const own = hosts[provider];
  const host = address === undefined ? own : new URL(address).host;
  return { host, isAtProvider: host === own };
}

/** Whether a stand-in on this machine answers for the model. */
export function isStandIn({ url: address }: ModelSetting): boolean {
  return address?.startsWith('http:') === true;
}
