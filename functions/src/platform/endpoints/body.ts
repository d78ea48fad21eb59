import type { IncomingHttpHeaders } from 'node:http';
import { maxBodyBytes } from '@cine/contract/operation';
import { AppError } from '../errors/app-error.ts';

/** Levels of lists and objects in one another at most; inputs have some five. */
const maxLevels = 32;

/** Refuses a compressed body, and one above 128 kB or `most`, by its headers and length. */
export function assertReadable(
  { headers, bytes }: { headers: IncomingHttpHeaders; bytes: number },
  most: number = maxBodyBytes,
): void {
  if (!/^\s*(?:identity\s*)?$/i.test(headers['content-encoding'] ?? '')) throw new AppError('body-encoded');
  const length = Math.max(bytes, Number(headers['content-length']) || 0);
  if (length > most) throw new AppError('body-too-large', { kilobytes: Math.floor(most / 1000) });
}

/** Refuses a value nested so deeply that walking through it would exhaust the stack. */
export function assertShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxLevels) throw new AppError('body-too-deep', { levels: maxLevels });
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
}

/** Refuses keys that nobody knows, by their names. */
export function refuseKeys(keys: readonly string[]): void {
  if (keys.length === 0) return;
  const params = { keys: keys.join(', ').slice(0, 100) };
  throw new AppError('input-invalid', {}, [{ path: '', reason: 'key-unknown', params }]);
}
