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
  if (parsed === undefined || repeats(instructions, text)) return { error: null };
  const { success, data, error } = form.safeParse(parsed);
  return success ? { answer: data } : { error };
}

/** Nobody says this many of the same words in a row by chance. */
const wordsInARow = 7;

function repeats(instructions: string, text: string): boolean {
  const told = new Set(runsOf(instructions));
  return runsOf(text).some((run) => told.has(run));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordsInARow - 1).map((_, at) => words.slice(at, at + wordsInARow).join(' '));
}

function parsedOf(text: string): unknown {
  // Some models put a fence around their JSON, whatever they are told.
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
    .transform((text) => mendLines(withoutMarkup(text), max))
    .pipe(z.string().min(1))
    .describe(`plain text of at most ${max} characters`);
}

function withoutMarkup(text: string): string {
  return text
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, '')
    .replace(/\b(?:javascript|data|mailto|tel):\S+/gi, '')
    .replace(/\bwww\.\S+/gi, '')
    .replace(/[<>`*_#|~]/g, '')
    .replace(/[ \t]{2,}/g, ' ');
}
