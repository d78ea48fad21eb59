/** "And" in the languages of most titles, as `searchable` spells it; "n" is that of "Rock 'n' Roll". */
const words: ReadonlySet<string> = new Set(['and', 'et', 'und', 'i', 'e', 'en', 'och', 'og', 'n', 'και']);

const conjunction = 'and';

/** @param word as `searchable` spells it */
export function isConjunction(word: string): boolean {
  return words.has(word);
}

/** Words one space apart with each "&" between two others as "and"; any other is dropped. */
export function signsAsWords(text: string): string {
  if (!text.includes('&')) return text;
  return joined(text, (word) => word === '&')
    .replaceAll(/ ?&/g, '')
    .trim();
}

/** Writes each "et", "und" etc. between two other words as "and"; those at an end stay. */
export function conjunctionsAsOne(text: string): string {
  return joined(text, isConjunction);
}

function joined(text: string, isOne: (word: string) => boolean): string {
  const written: string[] = [];
  const all = text.split(' ');
  for (const [at, word] of all.entries()) {
    const isBetween = written.length > 0 && at < all.length - 1 && written.at(-1) !== conjunction;
    written.push(isBetween && isOne(word) ? conjunction : word);
  }
  return written.join(' ');
}
