/** Cyrillic and Greek capitals, each above the Latin letter or digit that it looks like. */
const others = 'АВЕЗКМНОРСТУХЅІЈԚԜҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latins = 'ABE3KMHOPCTYXSIJQWYABEZHIKMNOPTYX';

/**
 * The capitals and digits of a code as somebody typed or pasted it: without spaces and signs, visible or not,
 * full-width and look-alike letters as the plain ones.
 */
export function codeLetters(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters, (letter) => latins[others.indexOf(letter)] ?? letter).join('');
}
