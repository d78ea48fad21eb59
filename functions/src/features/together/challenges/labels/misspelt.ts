/** Reads words with typing errors as known ones: "hapy ending", "щастливым концом". */
import { editDistance } from '@cine/movie-language';

/** A form's words, folded; an ending `*` is any of up to four letters. */
export type Form<T> = { words: readonly string[]; concept: T };

/** How many errors words with this number of letters may have together: short ones are mostly other words. */
function allowedErrors(letters: number, words: number): number {
  if (letters >= 10) return 2;
  return letters >= (words === 1 ? 7 : 6) ? 1 : 0;
}

/**
 * The form with the fewest errors in a folded text, the longest of these; null if none is near. A single word
 * is never another with another first letter, as "fountain" is no mountain.
 */
export function nearestForm<T>(
  text: string,
  forms: readonly Form<T>[],
  plain: ReadonlySet<string>,
): { concept: T; at: number; length: number } | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, at: index }));
  const candidates = forms.flatMap(({ words: form, concept }) =>
    words.flatMap(({ at }, first) => {
      const section = words.slice(first, first + form.length);
      if (section.length < form.length || section.every(({ word }) => plain.has(word))) return [];
      if (form.length === 1 && section[0]!.word[0] !== form[0]![0]) return [];
      const last = section.at(-1)!;
      const length = last.at + last.word.length - at;
      // Words between which others were read already aren't together.
      if (text.slice(at, at + length).includes('.')) return [];
      const errors = errorsIn(
        section.map(({ word }) => word),
        form,
      );
      return errors === Infinity ? [] : [{ concept, at, length, errors }];
    }),
  );
  const [best] = candidates.sort((one, other) => one.errors - other.errors || other.length - one.length);
  return best ?? null;
}

/** How many errors words have as a form; infinite if that is too many. */
function errorsIn(section: readonly string[], form: readonly string[]): number {
  const letters = form.join('').replaceAll('*', '').length;
  const allowed = allowedErrors(letters, form.length);
  let errors = 0;
  for (const [at, word] of section.entries()) {
    if (errors > allowed) return Infinity;
    errors += errorsOf(word, form[at]!, allowed);
  }
  return errors <= allowed && allowed > 0 ? errors : Infinity;
}

const longestEnding = 4;

function errorsOf(word: string, form: string, allowed: number): number {
  const stem = form.replace('*', '');
  const ending = stem === form ? 0 : longestEnding;
  if (word.length < stem.length - allowed || word.length > stem.length + ending + allowed) return Infinity;
  const cuts = ending === 0 ? [word.length] : [-2, -1, 0, 1, 2].map((more) => stem.length + more);
  return Math.min(
    ...cuts
      .filter((cut) => cut > 0 && cut <= word.length && word.length - cut <= ending)
      .map((cut) => editDistance(word.slice(0, cut), stem)),
  );
}
