/** Reads a sentence about the movie one wants; README.md says how. */
import { knownPersonAt } from './grammar/known-people.ts';
import { isKnownTitle } from './grammar/lexicon.ts';
import { Reading } from './grammar/reading.ts';
import { resolve } from './grammar/resolve.ts';
import { textOf } from './grammar/rest.ts';
import { scan } from './grammar/scan.ts';
import type { Unit } from './grammar/units.ts';
import type { ReadSentence, Rule } from './rules.ts';

export type Options = {
  /** The present year. */
  year: number;
  /** Whether a text is a movie's title, as the caller's catalogue knows. */
  isTitle?: (text: string) => boolean;
};

export function readSentence(sentence: string, { year, isTitle }: Options): ReadSentence {
  const reading = new Reading(sentence, year);
  const title = titleOf(reading, isTitle);
  if (title) return title;
  const scanned = scan(reading);
  const resolved = resolve(reading, scanned);
  const { text, unclear, isTitle: isNamed } = textOf(reading, scanned, resolved);
  return answerOf(isNamed ? [] : resolved, text, unclear);
}

/** A sentence that is as a whole a title, and maybe its year. */
function titleOf(reading: Reading, inCatalogue: Options['isTitle']): ReadSentence | null {
  let from = 0;
  let to = reading.length;
  while (to > 0 && reading.tokens[to - 1]!.kind === 'sign') to -= 1;
  while (from < to && reading.tokens[from]!.kind === 'sign') from += 1;
  const whole = (start: number, end: number) => {
    if (end <= start) return false;
    const words = reading.tokens.slice(start, end).filter(({ kind }) => kind !== 'sign');
    return isKnownTitle(words.map(({ key }) => key)) || (inCatalogue?.(reading.typed(start, end)) ?? false);
  };
  // "Бондарчук война и мир"
  const name = knownPersonAt(reading, from);
  const isTitle = whole(from, to) || (name !== null && name.to < to - 1 && whole(name.to, to));
  if (isTitle) return { rules: [], text: reading.typed(from, to), notUnderstood: [] };
  const last = reading.tokens[to - 1];
  const isYear =
    last?.kind === 'number' && /^(?:18|19|20)\d\d$/.test(last.raw) && last.value <= reading.year + 5;
  if (!isYear) return null;
  let end = to - 1;
  while (end > from && reading.tokens[end - 1]!.kind === 'sign') end -= 1;
  if (!whole(from, end)) return null;
  return {
    rules: [{ field: 'year', operator: 'eq', value: last.value }],
    text: reading.typed(from, end),
    notUnderstood: [],
  };
}

function answerOf(units: readonly Unit[], text: string, notUnderstood: string[]): ReadSentence {
  const rules: Rule[] = [];
  const providers: string[] = [];
  let tonight = false;
  const answer: ReadSentence = { rules, text, notUnderstood };
  for (const unit of units) {
    if (unit.kind === 'rules') rules.push(...unit.rules);
    if (unit.kind === 'service') providers.push(...unit.names);
    if (unit.kind === 'tonight' || (unit.kind === 'service' && unit.tonight)) tonight = true;
    if (unit.kind === 'unseen') answer.unseen = true;
    if (unit.kind === 'sort') answer.sort = unit.sort;
  }
  if (tonight || providers.length > 0) answer.availability = { providers: [...new Set(providers)], tonight };
  answer.rules = distinct(rules);
  return answer;
}

function distinct(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
