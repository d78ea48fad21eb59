/** The protocol of Mistral and Hugging Face: chat completions. */
import { askedText, type Dialect, type ModelCall, type Said, type Schema, tokensOf } from '../request.ts';

type Content = string | null | { type: string; text?: string }[];
type Body = {
  model: string;
  messages: { role: string; content: Content }[];
  response_format?: { json_schema?: { schema: Schema } };
  tools?: { function: { name: string; parameters: Schema } }[];
  tool_choice?: unknown;
};

export const chatCompletions: Dialect = { readCall, writeAnswer, writeError };

function readCall(body: unknown): ModelCall {
  const { model, messages, response_format: format, tools = [], tool_choice: choice } = body as Body;
  const of = (...roles: string[]) => messages.filter(({ role }) => roles.includes(role));
  return {
    model,
    instructions: of('system')
      .map(({ content }) => textOf(content))
      .join('\n'),
    turns: of('user', 'assistant')
      .map(({ role, content }) => ({ role: role as 'user', content: textOf(content) }))
      .filter(({ content }) => content !== ''),
    schema: format?.json_schema?.schema ?? null,
    tools:
      choice === 'none'
        ? []
        : tools.map(({ function: { name, parameters } }) => ({ name, schema: parameters })),
    results: of('tool').map(({ content }) => textOf(content)),
  };
}

function writeAnswer(call: ModelCall, reply: Said): object {
  const calls = 'calls' in reply ? reply.calls : [];
  const content = 'text' in reply ? reply.text : '';
  const message = {
    role: 'assistant',
    content,
    ...(calls.length > 0 && {
      tool_calls: calls.map(({ name, input }, at) => ({
        id: `call${at}`,
        type: 'function',
        function: { name, arguments: JSON.stringify(input) },
      })),
    }),
  };
  const prompt = tokensOf(askedText(call));
  const completion = tokensOf(JSON.stringify(message));
  return {
    id: 'cmpl-stand-in',
    object: 'chat.completion',
    created: 0,
    model: call.model,
    choices: [{ index: 0, message, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop' }],
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  };
}

function writeError(status: number, message: string): object {
  return { object: 'error', message, type: 'error', param: null, code: String(status) };
}

function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text = '' }) => text).join('');
}
