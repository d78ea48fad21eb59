/** How a model is asked: instructions and turns in, text and tokens out. */
import type * as z from 'zod';
import type { ModelSetting } from './setting.ts';

export type Turn = { role: 'user' | 'assistant'; content: string };

/** What a model may look up while it thinks. It reads only: nothing a model says may change anything. */
export type ModelTool<Found = string> = {
  description: string;
  input: z.ZodType;
  read: (input: unknown) => Promise<Found>;
};

export type ModelRequest = {
  /** Instructions for the model; never text that a user wrote. */
  instructions: string;
  turns: readonly Turn[];
  /** The form of the answer, which the provider is asked to keep; the text may still have another. */
  form: z.ZodType;
  /** Tokens that the answer may have. */
  maxTokens: number;
  tools?: Readonly<Record<string, ModelTool>>;
  /** How often the model may be asked in all, with what its tools found; the last time it only answers. */
  maxSteps: number;
  /** Ends the request. */
  signal: AbortSignal;
};

export type ModelReply = { text: string; inputTokens: number; outputTokens: number };

/** Asks one model once: when to try again is decided by who asks. Throws a `ModelError`. */
export type AskOnce = (request: ModelRequest) => Promise<ModelReply>;

/** A model that the operator set up. */
export type ConfiguredModel = {
  setting: ModelSetting;
  isStandIn: boolean;
  ask: AskOnce;
};
