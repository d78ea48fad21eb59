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
import { ModelError } from './error.ts';
import type { AskOnce, ModelReply, ModelTool } from './model.ts';
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
    try {
      const { text, usage } = await generateText({
        model,
        system: instructions,
        messages: turns.map((turn): ModelMessage => ({ ...turn })),
        output: Output.object({ schema: form }),
        tools: Object.fromEntries(Object.entries(tools).map(([name, each]) => [name, toTool(each)])),
        stopWhen: stepCountIs(maxSteps),
        maxOutputTokens: maxTokens,
        temperature: 0.2,
        maxRetries: 0,
        abortSignal: signal,
      });
      return replyOf(text, usage);
    } catch (error) {
      // Text of another form is an answer, too: who asks says what is wrong with it.
      if (NoObjectGeneratedError.isInstance(error)) return replyOf(error.text ?? '', error.usage);
      throw new ModelError(faultOf(error, signal), { cause: error });
    }
  };
}

function toTool({ description, input, read }: ModelTool) {
  return tool({ description, inputSchema: input, execute: read });
}

type Usage = { inputTokens?: number | undefined; outputTokens?: number | undefined };

function replyOf(text: string, usage: Usage | undefined): ModelReply {
  return { text, inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 };
}

function faultOf(error: unknown, signal: AbortSignal): ModelError['fault'] {
  if (signal.aborted) return isTimeout(signal.reason) ? 'too-slow' : 'cancelled';
  if (!APICallError.isInstance(error)) return 'unavailable';
  const { statusCode, isRetryable } = error;
  if (statusCode === 429 || statusCode === 529) return 'busy';
  // A key that isn't taken is no fault of the request.
  return isRetryable || statusCode === 401 || statusCode === 403 ? 'unavailable' : 'refused';
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
