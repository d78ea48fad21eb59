import { signsAsWords } from './conjunctions.ts';
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
 * Latin spellings of the same Russian sound, the longest first. They are unified in every language, so that
 * all texts stay comparable.
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

/** The apostrophe before the "n" of "Rock'n'Roll", which is a word. */
const shortAnd = /(?<=[\p{L}\p{N}])['`](?=n(?![\p{L}\p{N}]))/gu;

/** Roman numerals keep their letters: those of two and three are all that differs between sequels. */
const numeral = /(?<= |^)[ivx]{2,}(?= |$)/;
const wordOrNumeral = /(?<= |^)(?![ivx]{2,}(?: |$))[^ ]+/g;

/**
 * A text as the search compares it: lower case, without accents and marks, single spaces, Russian in Latin
 * letters however it was romanised ("Царь", "tsar"), a French elided article as a word, kana as hiragana, "&"
 * as "and". A text of signs alone ("$", "…") keeps them.
 */
export function searchable(text: string): string {
  const folded = fold(text).replaceAll(/\p{M}/gu, '');
  const latin = folded
    .replaceAll(shortAnd, ' ')
    .replaceAll(/(?<=(?:^|[^\p{L}])(?:[cdjlmnst]|qu))'/gu, ' ')
    .replaceAll(/['`´ʹʺ"]/g, '')
    .replaceAll(/[\u0400-\u04ff]/g, (letter) => cyrillic[letter] ?? letter)
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  if (!/[\p{L}\p{N}]/u.test(latin)) return folded.replaceAll(/\s+/g, ' ').trim();
  const words = latin
    .replaceAll(/[&+]/g, ' & ')
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  const spelt = numeral.test(words) ? words.replaceAll(wordOrNumeral, (word) => spell(word)) : spell(words);
  return signsAsWords(spelt);
}

function spell(text: string): string {
  return spellings.reduce((spelt, [pattern, letter]) => spelt.replaceAll(pattern, letter), text);
}
