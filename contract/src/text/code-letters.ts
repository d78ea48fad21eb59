/** Cyrillic and Greek capitals, each above the Latin letter or digit that it looks like. */
const others = 'АВЕЗКМНОРСТУХЅІЈԚԜҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latins = 'ABE3KMHOPCTYXSIJQWYABEZHIKMNOPTYX';

/**
 * A typed code's capitals and digits, without spaces and signs; full-width and look-alike letters become
 * plain.
 */
export function codeLetters(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters, (letter) => latins[others.indexOf(letter)] ?? letter).join('');
}
