/** Refuses bodies that are unreadable, encoded wrongly or nested too deeply. */
import type { IncomingHttpHeaders } from 'node:http';
import { maxBodyBytes } from '@cine/contract/operation';
import { AppError } from '../errors/app-error.ts';

/** Levels of lists and objects in one another at most; inputs have some five. */
const maxLevels = 32;

/** Throws `body-encoded` for a compressed body, `body-too-large` for one above 128 kB or `most` bytes. */
export function assertReadable(
  { headers, bytes }: { headers: IncomingHttpHeaders; bytes: number },
  most: number = maxBodyBytes,
): void {
  if (isEncoded(headers)) throw new AppError('body-encoded');
  const length = Math.max(bytes, Number(headers['content-length']) || 0);
  if (length > most) throw new AppError('body-too-large', { kilobytes: Math.floor(most / 1000) });
}

/** The header that a compressed body's encoding is moved to, so that nobody unpacks it. */
export const encodingNoted = 'x-content-encoding';

/** The header that the type of a body of unknown length is moved to, so that nobody parses it unmeasured. */
export const typeNoted = 'x-content-type';

/** Gives a request its noted type back; returns whether its body is still to be parsed. */
export function restoreType(headers: IncomingHttpHeaders): boolean {
  const { [typeNoted]: noted } = headers;
  if (typeof noted !== 'string') return false;
  headers['content-type'] = noted;
  delete headers[typeNoted];
  return true;
}

/** The value that JSON in UTF-8 stands for; undefined for anything else. */
export function parsedJson(body: Buffer | undefined): unknown {
  try {
    return body && JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** Whether a body is compressed, or says that it is. */
export function isEncoded(headers: IncomingHttpHeaders): boolean {
  const noted = [headers['content-encoding'], headers[encodingNoted]].flat();
  return noted.some((encoding = '') => !/^\s*(?:identity\s*)?$/i.test(encoding));
}

/** Throws `body-too-deep` for a value so nested that walking through it would exhaust the stack. */
export function assertShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxLevels) throw new AppError('body-too-deep', { levels: maxLevels });
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
}

/** Throws `input-invalid` with `key-unknown` if there are keys that nobody knows. */
export function refuseKeys(keys: readonly string[]): void {
  if (keys.length === 0) return;
  const params = { keys: keys.join(', ').slice(0, 100), known: 'none' };
  throw new AppError('input-invalid', {}, [{ path: '', reason: 'key-unknown', params }]);
}
