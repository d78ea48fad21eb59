/** OpenAI's protocol: responses. */
import { askedText, type Dialect, type ModelCall, type Said, type Schema, tokensOf } from '../request.ts';

type Item = {
  type?: string;
  role?: string;
  content?: string | { text?: string }[];
  output?: unknown;
};
type Body = {
  model: string;
  input: Item[];
  text?: { format?: { schema?: Schema } };
  tools?: { name: string; parameters: Schema }[];
  tool_choice?: unknown;
};

export const responses: Dialect = { readCall, writeAnswer, writeError };

function readCall(body: unknown): ModelCall {
  const { model, input, text, tools = [], tool_choice: choice } = body as Body;
  const of = (...roles: string[]) => input.filter(({ role = '' }) => roles.includes(role));
  return {
    model,
    instructions: of('system', 'developer').map(textOf).join('\n'),
    turns: of('user', 'assistant').map((item) => ({ role: item.role as 'user', content: textOf(item) })),
    schema: text?.format?.schema ?? null,
    tools: choice === 'none' ? [] : tools.map(({ name, parameters }) => ({ name, schema: parameters })),
    results: input
      .filter(({ type }) => type === 'function_call_output')
      .map(({ output }) => JSON.stringify(output)),
  };
}

function writeAnswer(call: ModelCall, reply: Said): object {
  const output =
    'text' in reply
      ? [
          {
            type: 'message',
            id: 'msg_stand_in',
            status: 'completed',
            role: 'assistant',
            content: [{ type: 'output_text', text: reply.text, annotations: [] }],
          },
        ]
      : reply.calls.map(({ name, input }, at) => ({
          type: 'function_call',
          id: `fc_${at}`,
          call_id: `call_${at}`,
          status: 'completed',
          name,
          arguments: JSON.stringify(input),
        }));
  const inputTokens = tokensOf(askedText(call));
  const outputTokens = tokensOf(JSON.stringify(output));
  return {
    id: 'resp_stand_in',
    object: 'response',
    created_at: 0,
    status: 'completed',
    error: null,
    incomplete_details: null,
    temperature: 0.2,
    top_p: 1,
    tool_choice: 'auto',
    tools: [],
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    model: call.model,
    output,
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: inputTokens + outputTokens,
    },
  };
}

function writeError(status: number, message: string): object {
  return { error: { message, type: 'error', param: null, code: String(status) } };
}

function textOf({ content = '' }: Item): string {
  if (typeof content === 'string') return content;
  return content.map(({ text = '' }) => text).join('');
}
