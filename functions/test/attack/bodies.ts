/** What may be made of a valid input that no client would send. */
import { gzipSync } from 'node:zlib';
import type { Operation } from '@cine/contract/operation';
import * as z from 'zod';
import { inheritedNames, type JsonSchema } from '../fuzz/input-generators.ts';
import { replaceAt } from './parts.ts';

/** A body to send as it is, or an input that a client could send. */
export type Made = { input: unknown } | { body: string | Uint8Array; headers?: Record<string, string> };

type Maker = (input: unknown, operation: Operation, wrap: (json: string) => string) => Made[];

/** By what is wrong with it: what is sent in place of a valid input. */
export const bodies: Record<string, Maker> = {
  'too long': (_, { bodyBytes = 128_000 }, wrap) => [{ body: wrap(`{"x":"${'x'.repeat(bodyBytes)}"}`) }],
  'nested 33 deep': (input, _, wrap) => [{ body: wrap(withKey(input, nested(33))) }],
  'nested 20,000 deep': (input, _, wrap) => [{ body: wrap(withKey(input, nested(20_000))) }],
  'said to be compressed': (input, _, wrap) => [
    { body: wrap(JSON.stringify(input)), headers: { 'content-encoding': 'gzip' } },
    { body: gzipSync(wrap(JSON.stringify(input))), headers: { 'content-encoding': 'gzip' } },
    { body: gzipSync(wrap(JSON.stringify(input))), headers: { 'content-encoding': 'br, gzip' } },
  ],
  'of another type': (input, _, wrap) => [
    { body: wrap(JSON.stringify(input)), headers: { 'content-type': 'text/plain' } },
    { body: 'data=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { body: wrap(JSON.stringify(input)), headers: { 'content-type': 'application/json; charset=utf-16' } },
  ],
  'not JSON': (input, _, wrap) => [
    { body: wrap(JSON.stringify(input)).slice(0, -1) },
    { body: Buffer.from(wrap(withKey(input, '"\u00ff"')), 'latin1') },
    { body: '' },
  ],
  'with inherited names': (input, _, wrap) => [
    { body: wrap(withKey(input, '{"isAdmin":true}', '__proto__')) },
    { body: wrap(withKey(input, '{"prototype":{"operator":true}}', 'constructor')) },
    ...eachText(input, () => inheritedNames),
  ],
  'with ill-formed Unicode': (input) =>
    eachText(input, () => ['\ud800', 'a\udfffb', '\u0000', '\u202e\u2066']),
  'with markup': (input) =>
    eachText(input, () => ['<script>alert(1)</script>', '../../users', "'; DROP TABLE users;--", '{{7*7}}']),
  'with numbers at edges': (input) =>
    eachNumber(input, [-1, -0, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324]).concat(
      eachNumber(input, ['1']),
    ),
  'beyond a limit': (input, { input: schema }) =>
    beyond(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), input),
  'with a key too many': (input) => [
    { input: { ...(input as object), uid: 'somebody' } },
    { input: { ...(input as object), operator: true, totalXp: 1e6 } },
  ],
};

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** An input's JSON with one more part, even one whose name an object in code would take for its own. */
function withKey(input: unknown, value: string, key = 'x'): string {
  const parts = Object.entries(input as object).map((part) => part.map((each) => JSON.stringify(each)));
  return `{${[...parts, [JSON.stringify(key), value]].map((part) => part.join(':')).join()}}`;
}

function eachText(input: unknown, texts: () => readonly string[]): Made[] {
  return eachPart(input, 'string', texts());
}

function eachNumber(input: unknown, numbers: readonly unknown[]): Made[] {
  return eachPart(input, 'number', numbers);
}

function eachPart(input: unknown, type: string, values: readonly unknown[]): Made[] {
  const parts = partsOfType(input, type);
  return values.flatMap((value, at) =>
    parts.length > 0 ? [{ input: replaceAt(input, parts[at % parts.length]!, value) }] : [],
  );
}

function partsOfType(value: unknown, type: string, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return typeof value === type ? [above] : [];
  return Object.entries(value).flatMap(([key, part]) => partsOfType(part, type, [...above, key]));
}

/** Inputs with one list or text longer than it may be, or a number above its maximum. */
function beyond(schema: JsonSchema, input: unknown, above: string[] = []): Made[] {
  const { properties = {} } = schema;
  return Object.entries(properties).flatMap(([name, property]) => {
    const part = property as JsonSchema;
    const path = [...above, name];
    const value = (input as Record<string, unknown> | undefined)?.[name];
    const set = (bad: unknown) => [{ input: replaceAt(input, [name], bad) }];
    if (part.maxItems !== undefined) {
      const first = Array.isArray(value) ? value[0] : undefined;
      return set(Array.from({ length: part.maxItems + 1 }, () => first ?? null));
    }
    if (part.maxLength !== undefined) return set('x'.repeat(part.maxLength + 1));
    if (part.maximum !== undefined && part.maximum < Number.MAX_SAFE_INTEGER) return set(part.maximum + 1);
    if (part.properties && typeof value === 'object')
      return beyond(part, value, path).map((made) =>
        'input' in made ? { input: replaceAt(input, [name], made.input) } : made,
      );
    return [];
  });
}
