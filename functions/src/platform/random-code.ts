/** Draws a new code that people type, as that by which they join. */
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';

/**
 * A new code that people type: letters and digits of which none looks like another, so no O. Six of 31 are
 * 887 million codes, eight 853 thousand million.
 */
export function randomCode(
  randomBelow: (below: number) => number,
  length: number,
  alphabet = codeAlphabet,
): string {
  return Array.from({ length }, () => alphabet[randomBelow(alphabet.length)]).join('');
}
