import type { Text } from './packed-texts.ts';

/** Whether a UTF-16 code is of an unspaced script: Thai to Burmese, Khmer, Han, kana and those between. */
export function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code < 0x10a0 ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x2e80 && code < 0xac00) ||
    // Han beyond 16 bits: both halves of a letter.
    (code >= 0xd840 && code < 0xd8c0) ||
    (code >= 0xdc00 && code < 0xe000)
  );
}

/** Whether a spelled word begins in such a script; all of these letters take three bytes or more. */
export function beginsUnspaced(word: Text): boolean {
  return word[0]! >= 0xe0 && isUnspaced(Buffer.from(word.subarray(0, 4)).toString().charCodeAt(0));
}

const run = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\uabff\u{20000}-\u{3ffff}]+/gu;

/**
 * A spelled text with each run of such a script as overlapping pairs and its last letter ("千と千尋" as "千と と千 千尋
 * 尋"), for an index that knows only whole words and their beginnings. Inside a longer run the last letter
 * begins a pair: without `isWhole` it is left out.
 */
export function toPairs(text: string, isWhole = true): string {
  const inParts = text.replaceAll(run, (letters) => {
    const all = [...letters];
    const pairs = all.slice(0, -1).map((letter, at) => letter + all[at + 1]!);
    return ` ${(isWhole || pairs.length === 0 ? [...pairs, all.at(-1)!] : pairs).join(' ')} `;
  });
  return inParts.replaceAll(/ +/g, ' ').trim();
}
