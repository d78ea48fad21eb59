import { foldText } from './fold-text.ts';

/** Characters that look like letters or digits, by the Latin letter for all of them; `i` also for l and 1. */
const alike: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ@4ꭺꓮⲁᗩ',
  b: 'вβʙ8ьᏼꓐⲃɓᗷ',
  c: 'сᴄꮯꓚⲥᑕ',
  d: 'ԁᴅꭰꓓⲇδɗɖᗪ',
  e: 'еεєᴇ3€ꭼꓰⲉᗴ',
  f: 'ꜰϝꓝᖴ',
  g: 'ɡɢց9ꓖɠᘜ',
  h: 'нһհʜꮋꓧⲏɦᕼ',
  i: 'іιɩɪl1|!ӏʟꮖⅼꓲꓡⲓɨᒪᓰ',
  j: 'јϳᴊꓙᒍ',
  k: 'кκᴋꓗⲕ',
  m: 'мμᴍꮇꓟⲙᗰ',
  n: 'пηոɴꓠⲛɲŋᑎ',
  o: 'оοօᴏ0σꓳⲟ',
  p: 'рρᴘꮲꓑⲣƥᑭ',
  q: 'ԛ',
  r: 'гʀꭱꓣɽᖇ',
  s: 'ѕꜱ$5ꮪꓢᔕ',
  t: 'тτᴛ7+ꭲꓔⲧƭ',
  u: 'υսᴜꓴᑌ',
  v: 'νѵᴠꓦʋᐯ',
  w: 'ѡԝωᴡꮃꓪⲱᗯ',
  x: 'хχꓫⲭ᙭',
  y: 'уγʏꓬⲩ',
  z: 'ᴢ2ꓜʐ',
};

const letterOf: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);

/** The first of the emoji that show A to Z: letters in squares, and those of flags. */
const lettersOfEmoji = [0x1f150, 0x1f170, 0x1f1e6];

/**
 * A text's letters and digits without case, accents and marks, look-alikes as one letter. Texts with equal
 * skeletons may be mistaken for each other.
 */
export function skeletonOf(text: string): string {
  // Folding makes another letter of the lunate sigma.
  const letters = [...foldText(text.replace(/[ϲϹ]/g, 'c'))].map(
    (character) => letterOf.get(character) ?? plainLetter(character),
  );
  return letters.join('').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The shortest text that is still recognised among others. */
const recognised = 6;

/**
 * Whether a text is another, given as its skeleton, or little else: with letters repeated, digits at its
 * ends, or words around it.
 */
export function isVariantOf(text: string, skeleton: string): boolean {
  const other = runsOf(skeleton);
  return [text, betweenLetters(text)].some((reading) => {
    const own = runsOf(skeletonOf(reading));
    return own === other || ([...other].length >= recognised && own.includes(other));
  });
}

/** Each run of a letter as one. */
function runsOf(skeleton: string): string {
  return [...skeleton].filter((letter, at, all) => letter !== all[at - 1]).join('');
}

function betweenLetters(text: string): string {
  const letters = [...text];
  const isLetter = (each: string) => /\p{L}/u.test(each);
  return letters.slice(letters.findIndex(isLetter), letters.findLastIndex(isLetter) + 1).join('') || text;
}

function plainLetter(character: string): string {
  const code = character.codePointAt(0)!;
  const first = lettersOfEmoji.find((from) => code >= from && code < from + 26);
  if (first === undefined) return character;
  const letter = String.fromCharCode(97 + code - first);
  return letterOf.get(letter) ?? letter;
}

const confusable =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}\p{Script=Canadian_Aboriginal}]/u;
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Lisu}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Canadian_Aboriginal}/u,
];

/** Whether one word has letters of two alphabets that look alike, such as a Latin and a Cyrillic “a”. */
export function mixesAlphabets(text: string): boolean {
  if (!confusable.test(text)) return false;
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1);
}
