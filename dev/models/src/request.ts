/** What was asked of a model and what it says, whatever the protocol. */

/** A JSON schema, as far as answers are made from it. */
export type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  description?: string;
};

export type ModelCall = {
  model: string;
  instructions: string;
  turns: { role: 'user' | 'assistant'; content: string }[];
  /** The form of the answer; null where text is asked for. */
  schema: Schema | null;
  /** Tools that may be called this time, and what those called before found. */
  tools: { name: string; schema: Schema }[];
  results: string[];
  /** Whether the answer is to be a call of a tool, as the model knows no forms. */
  answersByTool?: boolean;
};

/** What the model says: a text, or calls of tools. */
export type Said = { text: string } | { calls: { name: string; input: object }[] };
export type Failed = { status: number; message: string; retryAfter?: number };

/** A provider's protocol: what a body asks, and the bodies of answers and errors. */
export type Dialect = {
  readCall: (body: unknown) => ModelCall;
  writeAnswer: (call: ModelCall, reply: Said) => object;
  writeError: (status: number, message: string) => object;
};

/** Roughly four letters are a token. */
export function tokensOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}

export function askedText({ instructions, turns, results }: ModelCall): string {
  return [instructions, ...turns.map(({ content }) => content), ...results].join('\n');
}
