import { isUnspaced } from './unspaced.ts';

/**
 * The distinct trigrams of a text's words as 32-bit hashes. Two spaces go before a word and one after it, as
 * its beginning counts twice. In scripts without spaces a word may begin at each letter. `isOpen`: the last
 * word is still being typed.
 */
export function trigramsOf(text: string, isOpen = false): number[] {
  const hashes = new Set<number>();
  const end = isOpen ? text.length : text.length + 1;
  // The character codes before the current one.
  let one = space;
  let two = space;
  for (let at = 0; at < end; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    hashes.add(hash(one, two, code));
    if (isUnspaced(code)) {
      hashes.add(hash(space, space, code));
      [one, two] = [space, code];
    } else {
      // A word begins as the text does.
      [one, two] = code === space ? [space, space] : [two, code];
    }
  }
  return [...hashes];
}

const space = 32;

function hash(one: number, two: number, three: number): number {
  // Latin letters have 10 bits each and never collide; the higher bits of others are mixed in.
  const low = ((one & 1023) << 20) | ((two & 1023) << 10) | (three & 1023);
  const high = ((one >>> 10) * 961 + (two >>> 10) * 31 + (three >>> 10)) & 0x3ff;
  return (low ^ Math.imul(high, 0x9e3779b1)) >>> 0;
}
