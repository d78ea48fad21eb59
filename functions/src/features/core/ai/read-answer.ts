/** Reads what a model answered: only what has the form asked for, with texts that can't do anything. */
import { mendLines } from '@cine/contract/text/shown-text';
import * as z from 'zod';

/** What a model was told: the rules for all purposes, and what one is about. */
export type Told = { rules: string; task: string };

/** Why an answer can't be used: it has another form, isn't JSON, or repeats what the model was told. */
export type Unread = z.ZodError | 'not-json' | 'repeats';

/** An answer of the form, or what is wrong with it. */
export function readAnswer<Answer>(
  form: z.ZodType<Answer>,
  text: string,
  told: Told,
): { answer: Answer } | { error: Unread } {
  const parsed = parsedOf(text);
  if (textsIn(parsed ?? text).some((each) => repeats(each, told))) return { error: 'repeats' };
  if (parsed === undefined) return { error: 'not-json' };
  const { success, data, error } = form.safeParse(parsed);
  return success ? { answer: data } : { error };
}

function textsIn(parsed: unknown): string[] {
  if (typeof parsed === 'string') return [parsed];
  return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed).flat().flatMap(textsIn) : [];
}

/** How many of the same words in a row repeat what a model was told: who judges takes words of the task. */
const wordsInARow: Record<keyof Told, number> = { rules: 7, task: 30 };

function repeats(text: string, told: Told): boolean {
  return (['rules', 'task'] as const).some((part) => {
    const runs = new Set(runsOf(told[part], wordsInARow[part]));
    return runsOf(text, wordsInARow[part]).some((run) => runs.has(run));
  });
}

function runsOf(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
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

/** What programs open, before a colon. */
const scheme =
  /(?:^|[^\p{L}\p{N}])(?:javascript|vbscript|data|mailto|tel|sms|tg|viber|whatsapp|skype|magnet|intent):./iu;
/** A number of the network with a port or a path: a mark such as 8.5/10 has fewer dots. */
const numbered = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[/:]/;

/** Whether a word leads out of the product: a link, a site's name, an e-mail address, a telephone's. */
function isAddress(spelt: string): boolean {
  const word = spelt.replace(/[。．｡]/g, '.');
  if (/\/\/|[@＠﹫]|^www\./i.test(word) || scheme.test(word) || numbered.test(word)) return true;
  // Without a path, a dot before a capital letter ends a sentence.
  const dot = word.includes('/') ? '.' : /\.(?!\p{Lu}\p{Ll})/u;
  return word.split(/[/:(]/).some((piece) => isSite(piece.split(dot)));
}

function isSite(labels: readonly string[]): boolean {
  const parts = labels.map((part) => part.replace(/[^\p{L}\p{N}-]/gu, ''));
  if (parts.at(-1) === '') parts.pop();
  return parts.length > 1 && !parts.includes('') && /^(?:\p{L}{2,}|xn--.+)$/iu.test(parts.at(-1)!);
}
