import { isConjunction } from './conjunctions.ts';
import { fold } from './fold.ts';
import { searchable } from './searchable-text.ts';

/** Words for numbers in English, French and Russian; each language's one after the other. */
const cardinals: readonly (readonly [number, string])[] = [
  [0, 'zero zéro ноль'],
  [1, 'one один одна одно'],
  [2, 'two deux два две двух'],
  [3, 'three trois три трёх'],
  [4, 'four quatre четыре четырёх'],
  [5, 'five cinq пять пяти'],
  [6, 'six шесть шести'],
  [7, 'seven sept семь семи'],
  [8, 'eight huit восемь восьми'],
  [9, 'nine neuf девять девяти'],
  [10, 'ten dix десять десяти'],
  [11, 'eleven onze одиннадцать одиннадцати'],
  [12, 'twelve douze двенадцать двенадцати'],
  [13, 'thirteen treize тринадцать тринадцати'],
  [14, 'fourteen quatorze четырнадцать четырнадцати'],
  [15, 'fifteen quinze пятнадцать пятнадцати'],
  [16, 'sixteen seize шестнадцать шестнадцати'],
  [17, 'seventeen семнадцать семнадцати'],
  [18, 'eighteen восемнадцать восемнадцати'],
  [19, 'nineteen девятнадцать девятнадцати'],
  [20, 'twenty vingt vingts двадцать двадцати'],
  [30, 'thirty trente тридцать тридцати'],
  [40, 'forty fourty quarante сорок сорока'],
  [50, 'fifty cinquante пятьдесят пятидесяти'],
  [60, 'sixty soixante шестьдесят шестидесяти'],
  [70, 'seventy septante семьдесят семидесяти'],
  [80, 'eighty huitante восемьдесят восьмидесяти'],
  [90, 'ninety nonante девяносто'],
  [100, 'hundred cent cents сто ста'],
  [200, 'двести двухсот'],
  [300, 'триста трёхсот'],
  [400, 'четыреста четырёхсот'],
  [500, 'пятьсот пятисот'],
  [600, 'шестьсот'],
  [700, 'семьсот'],
  [800, 'восемьсот'],
  [900, 'девятьсот'],
  [1000, 'thousand mille тысяча тысячи тысяч'],
  [1_000_000, 'million millions миллион миллиона миллионов'],
];
const ordinals: readonly (readonly [number, string])[] = [
  [1, 'first premier première'],
  [2, 'second deuxième seconde'],
  [3, 'third troisième третий третья третье'],
  [4, 'fourth quatrième'],
  [5, 'fifth cinquième'],
  [6, 'sixth sixième'],
  [7, 'seventh septième'],
  [8, 'eighth huitième'],
  [9, 'ninth neuvième'],
  [10, 'tenth dixième'],
  [11, 'eleventh onzième'],
  [12, 'twelfth douzième'],
  [13, 'thirteenth treizième'],
  [20, 'twentieth vingtième'],
];
const russianOrdinals: readonly (readonly [number, string])[] = [
  [1, 'перв'],
  [2, 'втор'],
  [4, 'четвёрт'],
  [5, 'пят'],
  [6, 'шест'],
  [7, 'седьм'],
  [8, 'восьм'],
  [9, 'девят'],
  [10, 'десят'],
  [11, 'одиннадцат'],
  [12, 'двенадцат'],
  [13, 'тринадцат'],
  [20, 'двадцат'],
  [40, 'сороков'],
];

/** Fractions: their signs as `searchable` spells them, decimals, and words in three languages. */
const fractions = [
  ['1 2', '5', 'half demi demie половиной'],
  ['1 3', '33', 'third tiers третью'],
  ['1 4', '25', 'quarter quart четвертью'],
  ['3 4', '75', ''],
] as const;
const fractionOf: ReadonlyMap<string, string> = new Map(
  fractions.flatMap(([figures, decimals, words]) =>
    [decimals, ...words.split(' ').map(searchable)].map((each) => [each, figures] as const),
  ),
);

const valueOfWord = new Map<string, number>(
  [
    ...[...cardinals, ...ordinals].flatMap(([value, words]) =>
      words.split(' ').map((word) => [word, value] as const),
    ),
    ...russianOrdinals.flatMap(([value, stem]) =>
      ['ый', 'ой', 'ая', 'ое'].map((ending) => [stem + ending, value] as const),
    ),
  ].map(([word, value]) => [searchable(word), value]),
);
/** Articles too, so numbers only behind another ("vingt et un"), or at the end ("Acte un"). */
const articles = new Set(['un', 'une']);

/** Digits, or ASCII words that may be numerals: quick, as most titles have none. */
const mayHaveNumber = /\d|\b[ivx]+\b/;
const decimal = /(?<![\p{L}\p{N}.,])(\d+)[.,](\d+)(?![\p{L}\p{N}]|[.,]\d)/gu;
/** "And a half", "et demi", "с половиной". */
const andFraction = / (?:and|s) (?:a )?(\p{L}+)(?= |$)/gu;
const digitsApart = /(?<![\p{L}\p{N}])\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?![\p{L}\p{N}])/gu;
const ordinalSigns =
  /(?<![\p{L}\p{N}])(\d+)-?(?:st|nd|rd|th|er|re|ere|nde?|e|eme|и|ыи|ои|я|ая|е|ое)(?![\p{L}\p{N}])/gu;
const numerals = /(?<![\p{L}\p{N}'’.&])[ivx]+(?![\p{L}\p{N}'’]|\.\p{L})/gu;

/**
 * A title with Roman and Chinese numerals, ordinals with signs ("7th"), numbers with signs between digits
 * ("20,000") and decimals ("8.5") as figures.
 */
export function numeralsInFigures(title: string): string {
  const text = hanNumeralsInFigures(fold(title).replaceAll(/\p{M}/gu, ''));
  if (!mayHaveNumber.test(text)) return title;
  return text
    .replaceAll(digitsApart, (digits) => digits.replaceAll(/\D/g, ''))
    .replaceAll(decimal, (number, whole: string, decimals: string) => {
      const fraction = fractionOf.get(decimals);
      return fraction === undefined ? number : `${whole} ${fraction}`;
    })
    .replaceAll(ordinalSigns, '$1')
    .replaceAll(numerals, (numeral, at: number) => {
      // A single letter may be a name or a word; "I" is a number at most at the end.
      const isLast = at + numeral.length === text.length;
      const isLetter = numeral.length === 1 && (at === 0 || (numeral === 'i' && !isLast));
      return isLetter ? numeral : (romanValue(numeral) ?? numeral);
    });
}

function romanValue(numeral: string): string | null {
  const [, tens, ones] = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(numeral) ?? [];
  if (tens === undefined || ones === undefined) return null;
  const unit = { ix: 9, iv: 4 }[ones] ?? (ones.startsWith('v') ? 4 : 0) + ones.length;
  return String(10 * tens.length + unit);
}

/** A spelled text with words for numbers as figures: "twenti one" as "21", "eight and a half" as "8 1 2". */
export function wordsInFigures(spelt: string): string {
  const text = spelt.replaceAll(andFraction, (words, word: string) => {
    const fraction = fractionOf.get(word);
    return fraction === undefined ? words : ` ${fraction}`;
  });
  const words = text.split(' ');
  if (!words.some((word) => valueOfWord.has(word) || articles.has(word))) return text;
  const written: string[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    written.push(number ? String(number.value) : words[at]!);
    at = number ? number.end : at + 1;
  }
  return written.join(' ');
}

/** The longest number that begins with a word, and where the text continues; null if none does. */
function numberAt(words: readonly string[], start: number): { value: number; end: number } | null {
  let parts = { done: 0, open: 0 };
  let end = start;
  for (let at = start; at < words.length; at++) {
    const isJoined = at > start && isConjunction(words[at]!) && parts.done + parts.open >= 20;
    const value = valueAt(words, isJoined ? at + 1 : at, at > start);
    const next = value === null ? null : at === start ? begun(value) : continued(parts, value);
    if (next === null) break;
    parts = next;
    at += Number(isJoined);
    end = at + 1;
  }
  return end === start ? null : { value: parts.done + parts.open, end };
}

function valueAt(words: readonly string[], at: number, isInside: boolean): number | null {
  const word = words[at];
  if (word === undefined) return null;
  if (articles.has(word)) return isInside || (at > 0 && at === words.length - 1) ? 1 : null;
  // Figures are a number already, unless "thousand" follows.
  if (/^\d{1,3}$/.test(word))
    return !isInside && (valueOfWord.get(words[at + 1] ?? '') ?? 0) >= 100 ? Number(word) : null;
  return valueOfWord.get(word) ?? null;
}

/** A number so far: thousands that are complete, and what may still be multiplied. */
type Parts = { done: number; open: number };

function begun(value: number): Parts {
  return value >= 1000 ? { done: value, open: 0 } : { done: 0, open: value };
}

/** A number with one more word; null if the word begins another number. */
function continued({ done, open }: Parts, value: number): Parts | null {
  const hundreds = open - (open % 100);
  const rest = open % 100;
  if (value >= 1000) return open > 0 || done === 0 ? { done: done + (open || 1) * value, open: 0 } : null;
  if (value === 100 && open > 0 && open < 100) return { done, open: open * 100 };
  if (value >= 100) return open === 0 ? { done, open: value } : null;
  // "Quatre-vingts", "soixante-dix", "dix-sept".
  if (value === 20 && rest === 4) return { done, open: hundreds + 80 };
  if (value >= 10 && value < 20 && (rest === 60 || rest === 80)) return { done, open: open + value };
  if (value >= 7 && value < 10 && rest % 20 === 10) return { done, open: open + value };
  // "Nineteen eighty-four".
  if (value >= 10 && done === 0 && open >= 10 && open < 100) return { done, open: open * 100 + value };
  if (value >= 10) return rest === 0 ? { done, open: open + value } : null;
  return value > 0 && rest % 10 === 0 && (open > 10 || done > 0) && rest !== 10
    ? { done, open: open + value }
    : null;
}

const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
  ['兩', 2],
]);
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const myriad = /[万萬]/;
const hanNumerals = /[〇零一二两兩三四五六七八九十百千万萬]+/g;

/** A text with Chinese and Japanese numerals as figures: "七人" as "7人", "二十四" as "24". */
function hanNumeralsInFigures(text: string): string {
  return text.replaceAll(hanNumerals, (numeral) => {
    const [last = '', ...before] = numeral.split(myriad).toReversed();
    const myriads = before.length > 0 ? belowMyriad(before[0]!) || 1 : 0;
    return String(10_000 * myriads + belowMyriad(last));
  });
}

/** A unit without a digit before it counts once; digits in a row are places ("二〇四六"). */
function belowMyriad(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const letter of numeral) {
    const unit = units.get(letter);
    if (unit === undefined) digit = 10 * digit + digits.get(letter)!;
    else {
      sum += unit * (digit || 1);
      digit = 0;
    }
  }
  return sum + digit;
}
