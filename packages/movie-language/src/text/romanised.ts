/** Russian in Latin letters, compared by what all ways to write it share. */

const letters: Readonly<Record<string, string>> = {
  shch: 'ш',
  sch: 'ш',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  tz: 'ц',
  dj: 'дж',
  ya: 'а',
  ja: 'а',
  yu: 'у',
  ju: 'у',
  yo: 'е',
  jo: 'е',
  ye: 'е',
  je: 'е',
  a: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'и',
  z: 'з',
};
const cyrillic: Readonly<Record<string, string>> = { я: 'а', ю: 'у', э: 'е', ы: 'и', щ: 'ш', ь: '', ъ: '' };

/** What several spellings share: "ts" is both "тс" and "ц", "ye" both "ые" and "е". */
function undoubled(word: string): string {
  return word
    .replace(/(.)\1+/gu, '$1')
    .replaceAll('тс', 'ц')
    .replaceAll('ие', 'е');
}

/** What a word in Latin letters may be in Russian: without soft signs, й as и, я as а. */
export function skeletonOfLatin(word: string): string {
  return undoubled(
    word.replace(/shch|sch|sh|ch|zh|kh|ts|tz|dj|[yj][auoe]|[a-z]/g, (part) => letters[part] ?? part),
  );
}

/** What the romanisations of a folded Russian word have in common. */
export function skeletonOfCyrillic(word: string): string {
  return undoubled(word.replace(/[яюэыщьъ]/g, (letter) => cyrillic[letter] ?? letter));
}

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** A Russian name as TMDB mostly spells it: "Тарковский" is "Tarkovsky". */
export function romanisedName(name: string): string {
  const lower = name
    .toLowerCase()
    .replace(/(?:ий|ый)$/u, 'y')
    .replace(/ей$/u, 'ei')
    .replace(/ай$/u, 'ai');
  const written = [...lower].map((letter) => latin[letter] ?? letter).join('');
  return written.charAt(0).toUpperCase() + written.slice(1);
}
