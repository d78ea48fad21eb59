import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

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
