/** Reads what a model answered: only what has the form asked for, with texts that can't do anything. */
import { mendLines } from '@cine/contract/text/shown-text';
import * as z from 'zod';

/**
 * An answer of the form, or what is wrong with it; null where it isn't JSON, or repeats a part of the
 * instructions.
 */
export function readAnswer<Answer>(
  form: z.ZodType<Answer>,
  text: string,
  instructions: string,
): { answer: Answer } | { error: z.ZodError | null } {
  const parsed = parsedOf(text);
  const told = new Set(runsOf(instructions));
  const isRepeated = textsIn(parsed).some((each) => runsOf(each).some((run) => told.has(run)));
  if (parsed === undefined || isRepeated) return { error: null };
  const { success, data, error } = form.safeParse(parsed);
  return success ? { answer: data } : { error };
}

function textsIn(parsed: unknown): string[] {
  if (typeof parsed === 'string') return [parsed];
  return typeof parsed === 'object' && parsed !== null ? Object.values(parsed).flatMap(textsIn) : [];
}

/** Nobody says this many of the same words in a row by chance. */
const wordsInARow = 7;

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordsInARow - 1).map((_, at) => words.slice(at, at + wordsInARow).join(' '));
}

function parsedOf(text: string): unknown {
  // Some models wrap their JSON in a code fence, even when told not to.
  const bare = text
    .trim()
    .replace(/^```(?:json)?/, '')
    .replace(/```$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

/** A text by a model, of at most `max` letters: without links, markup, and what can't be shown. */
export function modelText(max: number) {
  return z
    .string()
    .max(4000)
    .transform((text) => plainLines(text, max))
    .pipe(z.string().min(1))
    .describe(`plain text of at most ${max} characters`);
}

/** Repeats itself until nothing changes, as what is taken out may have stood inside markup or an address. */
function plainLines(text: string, max: number): string {
  const plain = mendLines(withoutMarkup(text), max);
  return plain === text ? plain : plainLines(plain, max);
}

function withoutMarkup(text: string): string {
  const bare = text
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/[<>`*_#|~]/g, '');
  return bare
    .split(/([ \t\n]+)/)
    .filter((word) => !isAddress(word))
    .join('')
    .replace(/[ \t]{2,}/g, ' ');
}

/** Whether a word leads out of the product: a link, a site's name, an e-mail address, a telephone's. */
function isAddress(word: string): boolean {
  if (/\/\/|@|^(?:javascript|data|mailto|tel):/i.test(word)) return true;
  const [site = ''] = word.split('/');
  const parts = site.split('.').map((part) => part.replace(/[^\p{L}\p{N}-]/gu, ''));
  if (parts.at(-1) === '') parts.pop();
  return parts.length > 1 && !parts.includes('') && /^\p{L}{2,}$/u.test(parts.at(-1)!);
}
