// Letters that Unicode does not decompose but that people type without their stroke or as two letters.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
  '’': "'",
};

/** ASCII words with single spaces: only their case needs folding. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A text for comparisons: lower case, without accents (ё is е, Łódź is lodz), in compatibility form, with
 * single spaces. Idempotent.
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđðıæœßþς’]/g, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
