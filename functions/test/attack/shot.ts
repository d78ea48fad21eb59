/** One call of an attack: at which door, by whom, with what. And what came of it. */
import { doorOf } from '@cine/contract/doors';
import { errorDetailsSchema, type Reason, refusalOf } from '@cine/contract/errors';
import type { Operation } from '@cine/contract/operation';
import { requestOf } from '../scenarios/over-rest.ts';
import { send } from '../send-json.ts';

export type Door = 'callable' | 'rest' | 'assistant';

/** Somebody who calls: with which token, from which network. */
export type Attacker = { uid: string; token: string | null; network: string; personal?: string };

export type Shot = {
  /** Which kind of attack it is of, as the report names it. */
  kind: string;
  operation: Operation;
  door: Door;
  by: Attacker;
  /** An input, or a body that no client would send, with its headers. */
  input: unknown;
  body?: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
};

/** `reason` is null where the call was answered. */
export type Answer = { status: number; reason: Reason | 'undocumented' | null; text: string };

export async function fire(url: string, shot: Shot): Promise<Answer> {
  const { operation, door, by, headers = {} } = shot;
  const { method, address, body } = requestFor(shot);
  const token = door === 'assistant' ? by.personal : by.token;
  const answer = await send(url + address, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token != null && { authorization: `Bearer ${token}` }),
      ...(door === 'assistant' && { accept: 'application/json, text/event-stream' }),
      // As Google's front end says it, behind whatever the caller says.
      'x-forwarded-for': by.network,
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const { status, body: text } = answer;
  return {
    status,
    text,
    reason: door === 'assistant' ? reasonOfTool(text) : reasonOf(operation, status, text),
  };
}

function requestFor({ operation, door, input, body }: Shot): {
  method: string;
  address: string;
  body?: string | Uint8Array;
} {
  const { name } = operation;
  if (door === 'callable')
    return {
      method: 'POST',
      address: `/${doorOf(operation)}/${name}`,
      body: body ?? JSON.stringify({ data: input }),
    };
  if (door === 'rest') {
    const request = requestOf(operation, input);
    return { ...request, ...(body !== undefined && request.body !== undefined && { body }) };
  }
  const message = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name, arguments: input },
  };
  return { method: 'POST', address: '/api/mcp', body: body ?? JSON.stringify(message) };
}

function reasonOf({ name }: Operation, status: number, text: string): Answer['reason'] {
  if (status < 300 || status === 304) return null;
  const answer = parsed(text) as {
    error?: { status: string; details?: unknown };
    reason?: unknown;
    errors?: unknown;
  };
  // GraphQL says in its answer what failed, with a status of its own where it is asked by its type.
  if (name === 'graph-query' && answer.errors) return null;
  // Firebase itself refuses some tokens, without our details; clients take its code.
  if (answer.error) return refusalOf({ code: answer.error.status, details: answer.error.details }).reason;
  return known(answer.reason);
}

/** A refused tool says why as a problem in its text; a message that isn't answered is a problem itself. */
function reasonOfTool(text: string): Answer['reason'] {
  const { result, error, reason } = parsed(text) as {
    result?: { isError?: boolean; content?: { text: string }[] };
    error?: unknown;
    reason?: unknown;
  };
  if (result?.isError) return known((parsed(result.content?.[0]?.text ?? '') as { reason?: unknown }).reason);
  if (result) return null;
  // The protocol's own refusal: no such tool, or no message.
  return error ? 'input-invalid' : known(reason);
}

const { reason: reasons } = errorDetailsSchema.shape;

function known(reason: unknown): Reason | 'undocumented' {
  return reasons.safeParse(reason).data ?? 'undocumented';
}

function parsed(text: string): object {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
