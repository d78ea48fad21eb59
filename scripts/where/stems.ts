/** Words without their endings, so that a question finds other forms of what it says. */

const unspoken = new Set(
  `a about all an and any are as at be been being but by can do does done for from had has have he how i if in
  into is it its let many may me much my no not of on one or our out so some than that the their them then there they
  this to up was we what when where which while who whom whose why will with you your`.split(/\s+/),
);

/** Forms that no ending makes, each with the word that it is a form of. */
const irregular = new Map(
  `begun begin, began begin, bought buy, built build, chose choose, chosen choose, drawn draw, fell fall, forgot forget,
  forgotten forget, found find, given give, gone go, held hold, hidden hide, kept keep, left leave, lost lose, made make,
  met meet, paid pay, ran run, sent send, shown show, sold sell, spent spend, spoken speak, taken take, taught teach,
  told tell, won win, written write`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The words in a text or a name in camel case. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
}

/** The distinct words of a text that say something, without their endings. */
export function stemsIn(text: string): string[] {
  return [...new Set(wordsIn(text).flatMap((word) => stemOf(word) ?? []))];
}

/** A word without its ending; null if it says nothing. */
export function stemOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (unspoken.has(lower)) return null;
  const stem = (irregular.get(lower) ?? lower).replace(
    /(?<=.{4})(?:ation|ion)s?$|(?<=.{3})(?:ies|ing|ed|es|e|s|y)$/,
    '',
  );
  return stem.replace(/([^aeious\d])\1$/, '$1');
}
