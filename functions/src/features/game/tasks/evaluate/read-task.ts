/** Reads a task: what its title asks for, what its details add, and its steps. */
import type { Locale } from '@cine/contract/primitives';
import { findActivities, isLight } from './find-activities.ts';
import { chooseLanguage } from './language.ts';
import { verbsOf } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import { fits } from './lexicon/rows.ts';
import { type Part, partsOf, readScope } from './parts.ts';
import { isDone, leftToDo, plainSentences, plainTitle } from './plain-words.ts';
import { quantitiesIn } from './quantities.ts';
import { readSpans, type Spans } from './spans.ts';
import { type Clause, clausesOf } from './words-of.ts';

export type TaskText = {
  title: string;
  description: string;
  subtasks: readonly string[];
  /** The user's language, which decides where the text could be of several. */
  language?: Locale;
};

export type ReadTask = {
  locale: Locale;
  /** The words of the title that say what is to be done. */
  title: Clause;
  main: readonly Part[];
  further: readonly Part[];
  steps: readonly (readonly Part[])[];
  /** All that is left to do, where the text says so; null elsewhere. */
  left: readonly Part[] | null;
  spans: Spans;
  /** Whether the title begins as a small act does. */
  isLight: boolean;
  /** The largest number of things that are named, if there are many; 0 if not. */
  many: number;
};

/** Longer texts say no more of what is to be done. */
const mostLetters = 2_000;
/** A fragment says nothing else: "Saturday, three hours". */
const fewWords = 4;
const many = { least: 20, most: 2_000 };
/** A thing that a description only names takes at most this many minutes. */
const mostOfThing = 60;

/** A task as if its title's first sentence and its steps were all that it says. */
export function readTitleAlone(task: TaskText, language: Locale): ReadTask {
  const [title = ''] = plainTitle(task.title);
  return readTask({ ...task, title, description: '', language });
}

export function readTask(task: TaskText): ReadTask {
  const [titleText = '', ...inTitle] = plainTitle(task.title);
  const sentences = [...inTitle, ...plainSentences(task.description.slice(0, mostLetters))];
  const title = clausesOf(titleText);
  const details = sentences.flatMap(clausesOf).filter((clause) => !isDone(clause));
  const steps = task.subtasks
    .flatMap((text) => plainSentences(text.slice(0, mostLetters)))
    .map((text) => clausesOf(text).flat());
  const locale = chooseLanguage(task.title, title, [...details, ...steps], task.language);
  const timed = sentences.filter((sentence) => saysWork(sentence, locale));
  const spans = readSpans([titleText, ...timed], locale);
  const scope = readScope([...title, ...details], locale, spans);
  const main = mainOf(withVerbs(title, locale).flatMap((clause) => partsOf(clause, scope)));
  const left = leftToDo(sentences);
  const counts = scope.counted.map(({ quantity }) => quantity.count);
  return {
    ...{ locale, main, spans, title: title.flat() },
    further: furtherOf(details, main, title.flat(), locale),
    steps: steps.map((clause) => partsOf(clause, readScope([clause], locale))),
    left: left && partsOf(left, scope),
    isLight: title.some((clause) => isLight(clause, locale)),
    many: Math.max(0, ...counts.filter((count) => count >= many.least && count <= many.most)),
  };
}

/**
 * What a title asks for: an event or thing counts beside "prepare" and the like; beside what else is done, it
 * is only what that is about.
 */
function mainOf(parts: readonly Part[]): readonly Part[] {
  const verbs = parts.filter(({ match }) => !match.activity.isThing);
  const things = parts.filter(({ match }) => match.activity.isThing);
  return verbs.some(({ match }) => !match.activity.isWeak) || things.length === 0 ? verbs : things;
}

/** Whether the times of a sentence are those of work: it begins with them, or says what is done. */
function saysWork(sentence: string, locale: Locale): boolean {
  const clauses = clausesOf(sentence);
  return (
    clauses.some((clause) => findActivities(clause, locale).length > 0) ||
    quantitiesIn(clauses[0] ?? [], locale)[0]?.from === 0 ||
    clauses.flat().length <= fewWords
  );
}

/** Clauses with the first one's verb, where they have none: "wash the fridge, the floor". */
function withVerbs(clauses: readonly Clause[], locale: Locale): Clause[] {
  const [first = [], ...others] = clauses;
  const isVerb = (word: string) => fits(word, verbsOf(locale));
  const verb = first.find(isVerb);
  return [
    first,
    ...others.map((clause) => (verb === undefined || clause.some(isVerb) ? clause : [verb, ...clause])),
  ];
}

/** What the details say is done, each once and apart from what the title says. */
function furtherOf(details: readonly Clause[], main: readonly Part[], title: Clause, locale: Locale): Part[] {
  const units = new Set(main.flatMap(({ quantity }) => quantity?.unit ?? []));
  const seen = new Set(main.map(({ match }) => match.activity));
  return details
    .flatMap((clause) => partsOf(clause, readScope([clause], locale)))
    .filter(({ match }) => {
      if (seen.has(match.activity)) return false;
      seen.add(match.activity);
      return !match.objects.some((object) => title.some((word) => fits(word, object)));
    })
    .filter((part) => isDefinite(part, units));
}

/** Whether a detail says what is done with what; a large thing is only what it is about. */
function isDefinite({ match, minutes, quantity }: Part, units: ReadonlySet<Unit>): boolean {
  const { isThing, isWeak } = match.activity;
  if (match.objects.length === 0) return quantity !== null && !units.has(quantity.unit);
  const saysWhat = match.words.length > 1 || match.hasVerb || match.isAlone;
  return !isWeak && saysWhat && (!isThing || minutes <= mostOfThing);
}
