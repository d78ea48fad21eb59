import type { Reason } from '@cine/contract/errors';
import { maxBodyBytes, type Operation } from '@cine/contract/operation';
import * as z from 'zod';
import { assertShallow, refuseKeys } from '#platform/endpoints/body.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { heldBy } from '#platform/memory/held-by.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

export type RawInput = {
  parameters: Record<string, string>;
  query: URLSearchParams;
  contentType: string | undefined;
  body: Buffer;
  /** Why the body is missing, if it couldn't be read. */
  unread: Reason | null;
};

/**
 * An operation's input: path and query of a GET or DELETE, whose body must be empty, otherwise path and JSON
 * body. A value that doesn't parse as its type stays text, which the schema then refuses.
 */
export function inputOf(
  { rest, input, bodyBytes = maxBodyBytes }: Operation,
  raw: RawInput,
): Record<string, unknown> {
  const types = partsOf(input);
  const fromPath = entries(raw.parameters, (name, text) => readValue(text, types.get(name)));
  const hasBody = rest.method === 'POST' || rest.method === 'PUT';
  const body = bodyOf(raw, bodyBytes);
  refuseKeys(hasBody ? [...raw.query.keys()] : Object.keys(body));
  return once(fromPath, hasBody ? body : fromQuery(raw.query, types));
}

/** A part of the path must not be repeated in query or body. */
function once(path: Record<string, unknown>, rest: Record<string, unknown>): Record<string, unknown> {
  refuseKeys(Object.keys(rest).filter((key) => Object.hasOwn(path, key)));
  return { ...rest, ...path };
}

/** The JSON object of a body; an empty one has no parts. */
export function bodyOf(
  { body, contentType, unread }: Pick<RawInput, 'body' | 'contentType' | 'unread'>,
  bodyBytes = maxBodyBytes,
): Record<string, unknown> {
  const kilobytes = Math.floor(bodyBytes / 1000);
  if (unread) throw new AppError(unread, unread === 'body-too-large' ? { kilobytes } : {});
  if (body.length === 0) return {};
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? ''))
    throw new AppError('body-type-unfit');
  const value = parsed(body);
  assertShallow(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('body-not-json');
  return value as Record<string, unknown>;
}

function parsed(body: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new AppError('body-not-json');
  }
}

/** A repeated key is a list, and so is any part that the operation declares as one. */
function fromQuery(query: URLSearchParams, types: Map<string, JsonSchema>): Record<string, unknown> {
  const texts = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  return entries(texts, (name, values) => {
    const type = types.get(name);
    if (type?.type !== 'array') return values.length === 1 ? readValue(values[0]!, type) : values;
    return values.map((text) => readValue(text, itemsOf(type)));
  });
}

/** Parses a text: numbers, booleans and null as in JSON, nested values as JSON. */
function readValue(text: string, type: JsonSchema | undefined): unknown {
  if (!type) return text;
  const alternatives = type.anyOf ?? type.oneOf ?? [type];
  const kinds = new Set(alternatives.flatMap((each) => (each as JsonSchema).type ?? []));
  if (kinds.has('string') && kinds.size === 1) return text;
  const isNumber = /^-?\d{1,20}(?:\.\d{1,20})?$/.test(text);
  if (isNumber && (kinds.has('integer') || kinds.has('number'))) return Number(text);
  if (/^(?:true|false)$/.test(text) && kinds.has('boolean')) return text === 'true';
  if (text === 'null' && kinds.has('null')) return null;
  if (!(kinds.has('object') || kinds.has('array'))) return text;
  try {
    const value: unknown = JSON.parse(text);
    assertShallow(value);
    return value;
  } catch {
    return text;
  }
}

const partsOf = heldBy((schema: z.ZodType): Map<string, JsonSchema> => {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return new Map(Object.entries(properties) as [string, JsonSchema][]);
});

function itemsOf({ items }: JsonSchema): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

function entries<Given, Value>(
  parts: Record<string, Given>,
  change: (name: string, part: Given) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(name, part)]));
}
