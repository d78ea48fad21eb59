/** The methods of strings, bytes and paths in rules. */
import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import { type Signatures, takes } from '../compile/signature.ts';
import { floatText } from '../values/numbers.ts';
import {
  BytesValue,
  type MapValue,
  PathValue,
  RulesError,
  type RulesValue,
  typeName,
} from '../values/values.ts';

/** As in the official emulator, a string is UTF-16 units, and only ASCII letters have two cases. */
export const stringMethods: Signatures = new Map([
  ['size', takes(['string'], (text) => BigInt(text.length))],
  ['lower', takes(['string'], (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))],
  ['upper', takes(['string'], (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))],
  ['trim', takes(['string'], (text) => text.trim())],
  ['toUtf8', takes(['string'], (text) => new BytesValue(Buffer.from(text, 'utf8')))],
  [
    'matches',
    takes(['string', 'string'], (text, pattern) => withRegex(pattern, (regex) => regex.testExact(text))),
  ],
  [
    'replace',
    takes(['string', 'string', 'string'], (text, pattern, replacement) =>
      withRegex(pattern, (regex) => regex.matcher(text).replaceAll(replacement.replaceAll('$', '$$$$'))),
    ),
  ],
  [
    'split',
    takes(['string', 'string'], (text, pattern) => withRegex(pattern, (regex) => split(text, regex))),
  ],
]);

export const bytesMethods: Signatures = new Map([
  ['size', takes(['bytes'], (value) => BigInt(value.bytes.length))],
  [
    'toBase64',
    takes(['bytes'], (value) => value.bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')),
  ],
  ['toHexString', takes(['bytes'], (value) => value.bytes.toString('hex').toUpperCase())],
]);

export const pathMethods: Signatures = new Map([['bind', takes(['path', 'map'], bind)]]);

function bind(path: PathValue, map: MapValue): RulesValue {
  const bound = new Map<string, string>();
  const segments = path.segments.map((segment) => {
    const name = /^\{(\w+)(?:=\*\*?)?\}$/.exec(segment)?.[1];
    if (name === undefined) return segment;
    const value = map.get(name);
    if (typeof value === 'string') bound.set(name, value);
    return typeof value === 'string' ? value : null;
  });
  if (segments.includes(null)) return new RulesError('Unbound path segment.');
  return new PathValue(segments as string[], bound);
}

/** The result of `string()`, or an error for types without a text form. */
export function toText(value: RulesValue): string | RulesError {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatText(value);
  if (value instanceof PathValue) return value.toString();
  return unsupportedConversion('string', value, ['int', 'float', 'null', 'string', 'bool', 'path']);
}

export function unsupportedConversion(name: string, value: RulesValue, taken: readonly string[]): RulesError {
  const expected = taken.map((type) => `${name}(${type})`).join(', ');
  return new RulesError(
    `Unsupported operation error. Received: ${name}(${typeName(value)}). Expected: ${expected}.`,
  );
}

function withRegex(pattern: string, use: (regex: RE2JS) => RulesValue): RulesValue {
  const regex = compileRegex(pattern);
  return regex === null
    ? new RulesError(`Invalid regular expression pattern. Pattern: ${pattern}.`)
    : use(regex);
}

/** Without empty strings at the end, but with at least one string. */
function split(text: string, separator: RE2JS): string[] {
  const parts: string[] = [];
  let from = 0;
  const matcher = separator.matcher(text);
  while (matcher.find()) {
    if (matcher.start() === matcher.end() && [0, text.length].includes(matcher.start())) continue;
    parts.push(text.slice(from, matcher.start()));
    from = matcher.end();
  }
  parts.push(text.slice(from));
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}

const require = createRequire(import.meta.url);

const cache = new Map<string, RE2JS | null>();
const CACHE_SIZE = 500;

/** Compiles and caches an RE2 pattern; null if RE2 refuses it, such as look-around and back references. */
export function compileRegex(pattern: string): RE2JS | null {
  const cached = cache.get(pattern);
  if (cached !== undefined) return cached;
  const compiled = compile(pattern);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

/** Loads the library with the first pattern, since most starts need none. */
function compile(pattern: string): RE2JS | null {
  const { RE2JS, RE2JSException } = require('re2js') as typeof import('re2js');
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}
