/** Asks a language model of any provider that was set up. */
import { createAnthropic } from '@ai-sdk/anthropic';
import { createMistral } from '@ai-sdk/mistral';
import { createOpenAI } from '@ai-sdk/openai';
import {
  APICallError,
  generateText,
  type LanguageModel,
  type ModelMessage,
  NoObjectGeneratedError,
  Output,
  stepCountIs,
  tool,
} from 'ai';
import { ModelError, noTokens, type Used } from './error.ts';
import type { AskOnce, ModelTool } from './model.ts';
import type { ModelProvider, ModelSetting } from './setting.ts';

type MakeModel = (options: { apiKey: string; baseURL?: string }, model: string) => LanguageModel;

const makers: Record<ModelProvider, MakeModel> = {
  mistral: (options, model) => createMistral(options)(model),
  anthropic: (options, model) => createAnthropic(options)(model),
  openai: (options, model) => createOpenAI(options)(model),
  // Its router speaks OpenAI's former protocol, with tools, which its own package lacks.
  huggingface: (options, model) => createOpenAI({ baseURL: huggingFaceRouter, ...options }).chat(model),
};
const huggingFaceRouter = 'https://router.huggingface.co/v1';

/** A client of one model. */
export function createModelClient({ provider, model: id, url }: ModelSetting, key: string): AskOnce {
  const model = makers[provider]({ apiKey: key, ...(url !== undefined && { baseURL: url }) }, id);

  return async ({ instructions, turns, form, maxTokens, tools = {}, maxSteps, signal }) => {
    const used = { ...noTokens };
    const hasTools = Object.keys(tools).length > 0;
    try {
      const { text } = await generateText({
        model,
        system: instructions,
        messages: turns.map((turn): ModelMessage => ({ ...turn })),
        output: Output.object({ schema: form }),
        tools: Object.fromEntries(Object.entries(tools).map(([name, each]) => [name, toTool(each)])),
        stopWhen: stepCountIs(maxSteps),
        prepareStep: ({ stepNumber }) =>
          hasTools && stepNumber === maxSteps - 1 ? { toolChoice: 'none' } : {},
        maxOutputTokens: maxTokens,
        temperature: 0.2,
        maxRetries: 0,
        abortSignal: signal,
        // Its provider keeps nothing for us.
        providerOptions: { openai: { store: false } },
        onStepFinish: ({ usage: { inputTokens = 0, outputTokens = 0 } }) => {
          used.inputTokens += inputTokens;
          used.outputTokens += outputTokens;
        },
      });
      return { text, ...used };
    } catch (error) {
      // Text of another form is an answer, too: who asks says what is wrong with it.
      if (NoObjectGeneratedError.isInstance(error)) return { text: error.text ?? '', ...used };
      throw modelErrorOf(error, signal, used);
    }
  };
}

function toTool({ description, input, read }: ModelTool) {
  return tool({ description, inputSchema: input, execute: read });
}

function modelErrorOf(cause: unknown, signal: AbortSignal, used: Used): ModelError {
  if (signal.aborted) return new ModelError(isTimeout(signal.reason) ? 'too-slow' : 'cancelled', { cause });
  if (!APICallError.isInstance(cause)) return new ModelError('unavailable', { cause, used });
  const { statusCode, isRetryable: mayPass } = cause;
  if (statusCode === 429 || statusCode === 529) return new ModelError('busy', { cause, used, mayPass: true });
  // A key or a model that isn't known, or a bill that isn't paid, is no fault of the request.
  const isOurs = statusCode !== undefined && [401, 402, 403, 404].includes(statusCode);
  return new ModelError(mayPass || isOurs ? 'unavailable' : 'refused', { cause, used, mayPass });
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
