/** Finds in a clause what is to be done, by the tables of activities. */
import type { Locale } from '@cine/contract/primitives';
import { activities } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import { type Activity, beginningsOf, fits } from './lexicon/rows.ts';
import type { Clause } from './words-of.ts';

export type Found = {
  activity: Activity;
  /** The places of the words it was found by. */
  words: readonly number[];
  /** The beginnings of the words for what it is done to or with; none if only a verb says what is done. */
  objects: readonly (readonly string[])[];
  weight: number;
};

type Match = Found & { own: readonly number[] };

/** Words between which a clause says two things: "wash the car and the bike". */
const joining = 'et. puis. ensuite. plus. and. then. plus. и. потом. затем. ou. or. или.';

/**
 * What a clause asks for, the best known first: one activity between words such as "and", each found by words
 * that no better one was found by, except verbs, which may have several objects.
 */
export function findActivities(
  clause: Clause,
  locale: Locale,
  units: ReadonlySet<Unit> = new Set(),
): Found[] {
  const matches = activities()
    .flatMap((activity) => bestMatch(activity, clause, locale, units) ?? [])
    .sort((one, other) => other.weight - one.weight || one.activity.place - other.activity.place);
  const joints = clause.flatMap((word, at) => (fits(word, beginningsOf(joining)) ? [at] : []));
  const partOf = (at: number) => joints.filter((joint) => joint < at).length;
  const parts = new Set<number>();
  const used = new Set<number>();
  const found: Match[] = [];
  for (const match of matches) {
    const own = match.own.length > 0 ? match.own : match.words;
    if (own.some((at) => used.has(at)) || own.some((at) => parts.has(partOf(at)))) continue;
    for (const at of match.words) used.add(at);
    for (const at of own) parts.add(partOf(at));
    found.push(match);
  }
  return found;
}

function bestMatch(
  activity: Activity,
  clause: Clause,
  locale: Locale,
  units: ReadonlySet<Unit>,
): Match | null {
  let best: Match | null = null;
  const isCounted = [...units].some((unit) => activity.per[unit] !== undefined);
  for (const terms of activity.patterns[locale]) {
    const words: number[] = [];
    for (const { beginnings } of terms) {
      const at = clause.findIndex((word, place) => !words.includes(place) && fits(word, beginnings));
      if (at < 0) break;
      words.push(at);
    }
    if (words.length < terms.length) continue;
    const own = words.filter((_, at) => !terms[at]!.isClass);
    const weight =
      terms.reduce((total, term, at) => total + weightOf(term.isClass, clause[words[at]!]!), 0) +
      (isCounted && own.length > 0 ? 6 : 0) -
      Math.min(6, Math.max(...words) - Math.min(...words) - words.length + 1) -
      (activity.isWeak ? 12 : 0);
    if (best === null || weight > best.weight) {
      const objects = terms.filter(({ isClass }) => !isClass).map(({ beginnings }) => beginnings);
      best = { activity, words, own, weight, objects };
    }
  }
  return best;
}

/** A thing says more than a verb, and a second word more than a longer one. */
function weightOf(isClass: boolean, word: string): number {
  return isClass ? 8 : 10 + Math.min(8, word.length);
}
