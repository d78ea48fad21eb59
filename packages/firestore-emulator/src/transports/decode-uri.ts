import { invalidArgument } from '../errors.ts';

/** Decodes a part of an address; throws INVALID_ARGUMENT if it is malformed. */
export function decodeUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalidArgument(`"${part}" is not valid percent-encoding.`);
  }
}
