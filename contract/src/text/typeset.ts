import type { Locale } from '../primitives.ts';

/**
 * A text with its language's non-breaking spaces: between a number and its unit, before French punctuation.
 */
export function typeset(locale: Locale, text: string): string {
  const measured = text.replaceAll(/(?<=[\d}#]) (?=(?:min|h|XP|%|мин|ч)(?!\p{L}))/gu, '\u00A0');
  if (locale !== 'fr') return measured;
  return measured.replaceAll(/(?<=«) | (?=[?!;»])/g, '\u202F').replaceAll(/ (?=:)/g, '\u00A0');
}

/** A full stop after a mark that ends a name, such as that of “Your Name.”, and not after two points. */
const secondStop = /(?<=(?<!\.)[.!?…])\.(?=\s|$)/gu;

/** A text of which names are part, whose sentences end with one mark: “You watched Your Name.” */
export function withOneStop(text: string): string {
  return text.replaceAll(secondStop, '');
}
