/**
 * Anthropic's protocol: messages. Models that know no forms are given the form as a tool's, of this name.
 */
import { askedText, type Dialect, type ModelCall, type Said, type Schema, tokensOf } from '../request.ts';

const formTool = 'json';

type Part = { type: string; text?: string; content?: unknown };
type Body = {
  model: string;
  system?: string | Part[];
  messages: { role: 'user' | 'assistant'; content: string | Part[] }[];
  output_config?: { format?: { schema: Schema } };
  tools?: { name: string; input_schema: Schema }[];
  tool_choice?: { type: string };
};

export const messages: Dialect = { readCall, writeAnswer, writeError };

function readCall(body: unknown): ModelCall {
  const {
    model,
    system = '',
    messages,
    output_config: output,
    tools = [],
    tool_choice: choice,
  } = body as Body;
  const form = tools.find(({ name }) => name === formTool);
  const parts = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  return {
    model,
    instructions: textOf(system),
    turns: messages
      .map(({ role, content }) => ({ role, content: textOf(content) }))
      .filter(({ content }) => content !== ''),
    schema: output?.format?.schema ?? form?.input_schema ?? null,
    tools: tools
      .filter(({ name }) => name !== formTool && choice?.type !== 'none')
      .map(({ name, input_schema: schema }) => ({ name, schema })),
    ...(form && { answersByTool: true }),
    results: parts.filter(({ type }) => type === 'tool_result').map(({ content }) => JSON.stringify(content)),
  };
}

function writeAnswer(call: ModelCall, reply: Said): object {
  const answered = 'text' in reply ? objectIn(reply.text) : null;
  const calls =
    'calls' in reply
      ? reply.calls
      : call.answersByTool && answered
        ? [{ name: formTool, input: answered }]
        : [];
  const content =
    'text' in reply && calls.length === 0
      ? [{ type: 'text', text: reply.text }]
      : calls.map(({ name, input }, at) => ({ type: 'tool_use', id: `toolu_${at}`, name, input }));
  return {
    id: 'msg_stand_in',
    type: 'message',
    role: 'assistant',
    model: call.model,
    content,
    stop_reason: calls.length === 0 ? 'end_turn' : 'tool_use',
    stop_sequence: null,
    usage: { input_tokens: tokensOf(askedText(call)), output_tokens: tokensOf(JSON.stringify(content)) },
  };
}

function writeError(status: number, message: string): object {
  return { type: 'error', error: { type: status === 429 ? 'rate_limit_error' : 'api_error', message } };
}

function objectIn(text: string): object | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(content: string | Part[]): string {
  if (typeof content === 'string') return content;
  return content.map(({ text = '' }) => text).join('');
}
