import { fold } from './fold.ts';

/** Cyrillic letters in Latin ones, as most romanisations write them; folding has made й an и by then. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
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
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  є: 'e',
  ґ: 'g',
};

/**
 * Latin spellings of the same Russian sound, the longest first. They are unified in every language, so that all texts
 * stay comparable.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/s(?:hch|hh|ch)/g, 'sh'],
  [/kh|x/g, 'h'],
  [/t[sz]|cz/g, 'c'],
  [/(?<=[aeou])[yj](?=e)/g, ''],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/ii+/g, 'i'],
];

/** Signs inside a word that many leave out. Dashes stand between words, and apostrophes are handled by `searchable`. */
const signsInside = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}\p{Pd}\s'’‘`´ʹʺ"]+(?=[\p{L}\p{N}])/gu;

/**
 * The spellings that a title is searched by: its own, one with ё as "yo" ("yolki"), and one without signs inside words
 * ("walle" for WALL·E).
 */
export function searchableForms(title: string): string[] {
  const written = new Set([title, title.replaceAll(/ё/gi, 'йо'), title.replaceAll(signsInside, '')]);
  return [...new Set([...written].map(searchable))];
}

/**
 * A text as the search compares it: lower case, without accents and marks, single spaces, Russian in Latin letters
 * however it was romanised ("Царь", "tsar"), a French elided article as a word.
 */
export function searchable(text: string): string {
  const folded = fold(text)
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=(?:^|[^\p{L}])(?:[cdjlmnst]|qu))'/gu, ' ')
    .replaceAll(/['`´ʹʺ"]/g, '');
  const latin = folded.replaceAll(/[\u0400-\u04ff]/g, (letter) => cyrillic[letter] ?? letter);
  const words = latin.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return spellings.reduce((spelt, [pattern, letter]) => spelt.replaceAll(pattern, letter), words);
}
