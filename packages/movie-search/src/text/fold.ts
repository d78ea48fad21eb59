/** Letters that Unicode doesn't decompose but that people type without their stroke or as two letters. */
const plainLetters: Readonly<Record<string, string>> = {
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

/** ASCII words one space apart: only their case needs folding. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** Fractions stand apart from a number before them, and signs for "number" from one behind them. */
const fractionSign = /(?<=\d)(?=[¼-¾⅐-⅞])/g;
const numberSign = /№|(?<!\p{L})n[°º]/giu;

/** A text in lower case without accents, in compatibility forms, with single spaces. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .replace(fractionSign, ' ')
    .replace(numberSign, 'no ')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđðıæœßþς’]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text in lower case with its accents; only spaces and apostrophes are unified. */
export function inLowerCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}
