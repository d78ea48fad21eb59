/** Schemas of texts that users write for others: what is refused, and how foreign text is mended. */
import * as z from 'zod';
import { refuse } from '../primitives.ts';
import { mixesAlphabets } from './look-alikes.ts';
import { isReservedName, namesProduct } from './reserved-names.ts';

/** Why a name or a text that others read is refused, apart from its length. */
export type TextFault = 'character-invisible' | 'marks-stacked' | 'alphabets-mixed' | 'name-reserved';

const flagOfRegion = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;

// Control, private and formatting characters, and those that show nothing; joiners, variants and signs of
// numbers in Arabic and other scripts, which show, are looked at apart.
const unshowable =
  /(?!\u200C|\u200D|[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC\u{13430}-\u{13455}\u{16FE4}\u{1D159}]/u;

/** Variants of a character are for emoji, Han and Mongolian. */
const strayVariant =
  /(?<!\p{Emoji}|\p{Script=Han}|\p{Script=Mongolian})(?:[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])/u;

/** Joiners stand between emoji, and in scripts whose letters join. */
const joining =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\p{scx=Arabic}|\p{scx=Syriac}|\p{scx=Nko}|\p{scx=Mongolian}|\p{scx=Devanagari}|\p{scx=Bengali}|\p{scx=Gurmukhi}|\p{scx=Gujarati}|\p{scx=Oriya}|\p{scx=Tamil}|\p{scx=Telugu}|\p{scx=Kannada}|\p{scx=Malayalam}|\p{scx=Sinhala}|\p{scx=Khmer}|\p{scx=Myanmar}/u;

/** More than any script needs on one letter. */
const stackedMarks = /\p{M}{6}/u;

/** Text that users write for others: one line, visible, not in the product's name. */
export function shownText(min: number, max: number) {
  return textWithin(min, max, (text) => (namesProduct(text) ? 'name-reserved' : null));
}

/** One visible line of text. May use the product's name, as only operators read or write it. */
export function plainText(min: number, max: number) {
  return textWithin(min, max, () => null);
}

/** Visible lines that users write for others, as `shownText`. */
export function shownLines(min: number, max: number) {
  return textWithin(min, max, (text) => (namesProduct(text) ? 'name-reserved' : null), true);
}

/** Visible lines of text, as `plainText`. */
export function plainLines(min: number, max: number) {
  return textWithin(min, max, () => null, true);
}

/** One visible line of at most `max` letters, made from any text: what can't be shown is taken out. */
export function mendText(text: string, max: number): string {
  return mend(inOneLine(text), max);
}

/** Visible lines of at most `max` letters, made from any text: what can't be shown is taken out. */
export function mendLines(text: string, max: number): string {
  return mend(inLines(text), max);
}

function mend(text: string, max: number): string {
  const showable = [...text].filter((letter) => letter === '\n' || !unshowable.test(letter)).join('');
  const plain =
    faultOf(showable.replaceAll('\n', ' ')) === null
      ? showable
      : showable.replace(/\p{M}|\u200C|\u200D/gu, '');
  const letters = [...plain.trim()];
  while (letters.join('').length > max) letters.pop();
  return letters.join('').trim();
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Lines without spaces around them, of which at most one in a row is empty. */
function inLines(text: string): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map(inOneLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Checks what others call a user: a member's or a guest's name. */
export const displayNameSchema = textWithin(1, 30, (name) => {
  if (mixesAlphabets(name)) return 'alphabets-mixed';
  return isReservedName(name) ? 'name-reserved' : null;
});

function textWithin(min: number, max: number, faultIn: (text: string) => TextFault | null, hasLines = false) {
  // Spaces that will be taken out may make it longer; beyond that, nothing looks at it.
  const longest = Math.max(200, 2 * max);
  return z
    .string()
    .superRefine((input, ctx) => {
      if (input.length > longest)
        ctx.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input });
    })
    .meta({ maxLength: max })
    .transform(hasLines ? inLines : inOneLine)
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .superRefine((text, ctx) => {
          const fault = faultOf(text.replaceAll('\n', ' ')) ?? faultIn(text);
          if (fault) ctx.addIssue(refuse(fault));
          else if (text !== '' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) ctx.addIssue(refuse('text-blank'));
        }),
    )
    .describe(
      `${hasLines ? 'visible text' : 'one visible line'} of ${min} to ${max} characters, without spaces around it and not in the name of the service${hasLines ? '; its lines are kept, with at most one empty between them' : ''}`,
    );
}

function faultOf(text: string): TextFault | null {
  const plain = text.replace(flagOfRegion, '🏴');
  if (unshowable.test(plain) || strayVariant.test(plain) || hasStrayJoiner(plain)) {
    return 'character-invisible';
  }
  return stackedMarks.test(plain) ? 'marks-stacked' : null;
}

function hasStrayJoiner(text: string): boolean {
  const characters = [...text];
  const joins = (character = '') => joining.test(character);
  return characters.some(
    (each, index) =>
      (each === '\u200C' || each === '\u200D') &&
      !(joins(characters[index - 1]) && joins(characters[index + 1])),
  );
}
