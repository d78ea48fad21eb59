/** Refuses bodies that are unreadable, encoded wrongly or nested too deeply. */
import type { IncomingHttpHeaders } from 'node:http';
import { maxBodyBytes } from '@cine/contract/operation';
import { AppError } from '../errors/app-error.ts';

/** Levels of lists and objects in one another at most; inputs have some five. */
const maxLevels = 32;

/** Values in a body at most; the longest input has some ten thousand. */
const maxValues = 100_000;

const signs = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  bracket: 0x5b,
  bracketEnd: 0x5d,
  brace: 0x7b,
  braceEnd: 0x7d,
};

/** Throws `body-encoded` for a compressed body, `body-too-large` for one above 128 kB or `most` bytes. */
export function assertReadable(
  { headers, bytes }: { headers: IncomingHttpHeaders; bytes: number },
  most: number = maxBodyBytes,
): void {
  if (isEncoded(headers)) throw new AppError('body-encoded');
  const length = Math.max(bytes, Number(headers['content-length']) || 0);
  if (length > most) throw new AppError('body-too-large', { kilobytes: Math.floor(most / 1000) });
}

/**
 * Throws for JSON that would take long to parse for its length: `body-too-deep`, or `input-invalid` for more
 * values than any input has.
 */
export function assertSparse(json: Buffer): void {
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === signs.quote) isText = !isText;
    else if (isText) at += sign === signs.backslash ? 1 : 0;
    else if (sign === signs.bracket || sign === signs.brace) depth += 1;
    else if (sign === signs.bracketEnd || sign === signs.braceEnd) depth -= 1;
    else if (sign === signs.comma) values += 1;
    if (depth > maxLevels) throw new AppError('body-too-deep', { levels: maxLevels });
    if (values > maxValues)
      throw new AppError('input-invalid', {}, [
        { path: '', reason: 'too-big', params: { limit: maxValues } },
      ]);
  }
}

/** The header that a compressed body's encoding is moved to, so that nobody unpacks it. */
export const encodingNoted = 'x-content-encoding';

/** The header that the type of a long body, or of unknown length, is moved to, so that nobody parses it. */
export const typeNoted = 'x-content-type';

/** Gives a request its noted type back; returns whether its body is still to be parsed. */
export function restoreType(headers: IncomingHttpHeaders): boolean {
  const { [typeNoted]: noted } = headers;
  if (typeof noted !== 'string') return false;
  headers['content-type'] = noted;
  delete headers[typeNoted];
  return true;
}

/** Whether a body is too long to be parsed before its caller and their limit are checked. */
export function isLong(body: Buffer | undefined): body is Buffer {
  return body !== undefined && body.length > maxBodyBytes;
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
