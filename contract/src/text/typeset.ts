import type { Locale } from '../primitives.ts';

/**
 * A text with its language's non-breaking spaces: between a number and its unit, before French punctuation.
 */
export function typeset(locale: Locale, text: string): string {
  const measured = text.replaceAll(/(?<=[\d}#]) (?=(?:min|h|ans?|XP|%|мин|ч|лет)(?!\p{L}))/gu, '\u00A0');
  if (locale !== 'fr') return measured;
  return measured.replaceAll(/(?<=«) | (?=[?!;»])/g, '\u202F').replaceAll(/ (?=:)/g, '\u00A0');
}

/** A full stop after a mark that ends a name, such as that of “Your Name.”, and not after two points. */
const secondStop = /(?<=(?<!\.)[.!?…])\.(?=\s|$)/gu;

type Quotes = { outer: RegExp; inner: readonly [open: string, close: string] };

/** The quotation marks of a language, and those within them. */
const quotes: Readonly<Record<Locale, Quotes>> = {
  fr: { outer: /«\s?|\s?»/g, inner: ['“', '”'] },
  en: { outer: /“|”/g, inner: ['‘', '’'] },
  ru: { outer: /«|»/g, inner: ['„', '“'] },
};

/**
 * A text of which names are part: its sentences end with one mark, as in “You watched Your Name.”, and names
 * quoted within others have inner quotation marks.
 */
export function withNames(locale: Locale, text: string): string {
  return withInnerQuotes(quotes[locale], text.replaceAll(secondStop, ''));
}

function withInnerQuotes({ outer, inner }: Quotes, text: string): string {
  let depth = 0;
  let deepest = 0;
  const changed = text.replaceAll(outer, (mark) => {
    const isOpening = /[«“]/.test(mark);
    if (isOpening) depth += 1;
    const isInner = depth > 1;
    if (!isOpening) depth -= 1;
    deepest = depth < 0 ? Number.POSITIVE_INFINITY : Math.max(deepest, depth);
    return isInner ? inner[isOpening ? 0 : 1] : mark;
  });
  return depth === 0 && deepest === 2 ? changed : text;
}
