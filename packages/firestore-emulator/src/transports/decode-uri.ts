import { invalidArgument } from '../errors.ts';

/** A part of a path without its percent signs, or INVALID_ARGUMENT for one that stands for no text. */
export function decodeUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalidArgument(`"${part}" is not valid percent-encoding.`);
  }
}
