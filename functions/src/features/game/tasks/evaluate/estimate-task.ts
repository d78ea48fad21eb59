/** Estimates a task by plain rules: what is to be done, how much of it, its parts, and similar tasks done. */
import {
  difficultyOfMinutes,
  raisedDifficulty,
  type TaskDifficulty,
  taskScale,
} from '@cine/contract/game/tasks/scale';
import type { Locale } from '@cine/contract/primitives';
import { isLight } from './find-activities.ts';
import { chooseLanguage } from './language.ts';
import type { Kind } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import { fits, type Raise, raiseNames } from './lexicon/rows.ts';
import { type Part, partsOf, readScope } from './parts.ts';
import { isDone, leftToDo, plainSentences, plainTitle } from './plain-words.ts';
import { type DoneTask, minutesOfSimilar } from './similar.ts';
import { readSpans } from './spans.ts';
import { stepsOf } from './words/index.ts';
import { type Clause, clausesOf } from './words-of.ts';

export type TaskText = {
  title: string;
  description: string;
  subtasks: readonly string[];
  /** The user's language, which decides where the text could be of several. */
  language?: Locale;
};

/** Why a task is estimated so, for words in each language. */
export type Reason =
  | { code: 'activity'; kind: Kind; minutes: number }
  | { code: 'quantity'; unit: Unit; count: number }
  | { code: 'hours'; minutes: number }
  | { code: 'times'; count: number }
  | { code: 'parts'; count: number }
  | { code: 'similar'; count: number }
  | { code: 'unknown' }
  | { code: 'raised'; by: Raise[] };

export type Estimate = {
  difficulty: TaskDifficulty;
  minutes: number;
  reasons: Reason[];
  raises: Record<Raise, boolean>;
  /** The kind of what is to be done; null if it isn't known. */
  kind: Kind | null;
  /** What it may be divided into, in the language of its text; none where it needn't be, or is already. */
  subtasks: string[];
};

/** What isn't known at all is a small act: its smallest ordinary reading. */
const unknownMinutes = 30;
/** What isn't known and is described at some length isn't that small. */
const describedMinutes = 75;
const lightMinutes = 10;
/** A verb whose object isn't known says little: no less than this, and more where many things are named. */
const smallestUnclear = 15;
const eachUnclear = 0.5;
const manyThings = 20;
const mostThings = 2000;
/** A part that isn't known, in minutes. */
const partMinutes = 15;
/** Longer texts say no more of what is to be done. */
const mostLetters = 2_000;
/** How much more its parts may make of a task whose title says what it is. */
const mostByParts = 2;
/** A thing that a description only names takes at most this many minutes. */
const mostOfThing = 60;
/** What takes longer is a whole undertaking: "three times a week" is said of its sessions. */
const longestSession = 180;
const usualSession = 50;

/** Estimates a task: pure, the same for the same text, whatever the text says of its own difficulty. */
export function estimateTask(task: TaskText, done: readonly DoneTask[] = []): Estimate {
  const sentences = plainSentences(task.description.slice(0, mostLetters));
  const titleText = plainTitle(task.title);
  const left = leftToDo(sentences);
  const title = clausesOf(titleText);
  const details = sentences.flatMap(clausesOf).filter((clause) => !isDone(clause));
  const steps = task.subtasks.flatMap((text) => plainSentences(text)).map((text) => clausesOf(text).flat());
  const locale = chooseLanguage(task.title, title, [...details, ...steps], task.language);
  const scope = readScope([...title, ...details], locale, readSpans([titleText, ...sentences], locale));

  const ofTitle = title.flatMap((clause) => partsOf(clause, scope));
  const main = mainOf(ofTitle);
  const seen = new Set(main.map(({ found }) => found.activity.place));
  const named = title.flat();
  const isLightTitle = title.some((clause) => isLight(clause, locale));
  const large = scope.counted
    .map(({ quantity }) => quantity.count)
    .filter((count) => count >= manyThings && count <= mostThings);
  const ofSteps = steps.map((clause) => partsOf(clause, readScope([clause], locale)));
  const further = details
    .flatMap((clause) => distinct(partsOf(clause, readScope([clause], locale)), seen))
    .filter(isDefinite)
    .filter(({ found }) => !found.objects.some((each) => named.some((word) => fits(word, each))));
  const all = [...main, ...further, ...ofSteps.flat()];

  const reasons: Reason[] = [];
  const leading =
    main.toSorted((one, other) => other.minutes - one.minutes)[0] ?? further[0] ?? ofSteps.flat()[0];
  const kind = (leading?.found.activity.kind as Kind | undefined) ?? null;
  if (leading && kind) reasons.push({ code: 'activity', kind, minutes: leading.found.activity.minutes });
  if (leading?.quantity) reasons.push({ code: 'quantity', ...leading.quantity });

  let minutes = sum(main);
  if (main.length > 0 && main.every(({ found }) => found.activity.isWeak) && !isLightTitle)
    minutes = Math.max(minutes, smallestUnclear, ...large.map((count) => count * eachUnclear));
  const { spans } = scope;
  const isMeasured = main.some(({ quantity }) => quantity !== null);
  const isStated = spans.minutes !== null && !isMeasured;
  if (left) {
    const rest = partsOf(left, scope);
    minutes = Math.min(minutes || unknownMinutes, sum(rest) || partMinutes - 5);
  } else if (isStated) {
    minutes = spans.minutes! + Math.min(spans.minutes!, sum(further));
    reasons.push({ code: 'hours', minutes });
  } else if (spans.times > 1 && main.length > 0 && leading?.found.activity.per.day === undefined) {
    minutes = spans.times * (minutes > longestSession ? usualSession : minutes);
    reasons.push({ code: 'times', count: spans.times });
  }
  const isKnown = main.some(({ found }) => found.objects.length > 0 && !found.activity.isWeak);
  const unknownSteps = ofSteps.filter((parts) => parts.length === 0).length;
  const ofParts =
    sum([...further, ...ofSteps.flat()]) +
    unknownSteps * (isKnown ? Math.min(partMinutes, minutes / 6) : partMinutes);
  if (!left && !isStated && ofParts > minutes) {
    minutes = isKnown ? Math.min(ofParts, mostByParts * minutes) : ofParts;
    reasons.push({ code: 'parts', count: further.length + steps.length });
  }
  if (minutes === 0) {
    minutes = isLightTitle
      ? lightMinutes
      : Math.max(unknownOf(details), ...large.map((count) => count * eachUnclear));
    reasons.push({ code: 'unknown' });
  }
  const similar = minutesOfSimilar(title.flat(), done);
  if (similar) {
    minutes = Math.sqrt(minutes * similar.minutes);
    reasons.push({ code: 'similar', count: similar.count });
  }
  minutes = Math.max(1, Math.round(minutes));
  const raises = raisesOf(all, steps.length);
  const by = raiseNames.filter((name) => raises[name]);
  const level = difficultyOfMinutes(minutes);
  const difficulty = by.length >= 3 ? raisedDifficulty(level) : level;
  if (difficulty !== level) reasons.push({ code: 'raised', by });
  const isLarge = minutes >= taskScale.medium.minutes[0];
  const subtasks = isLarge && steps.length === 0 ? stepsOf(locale, kind ?? 'acts') : [];
  return { difficulty, minutes, reasons, raises, kind, subtasks };
}

/**
 * What a title asks for: an event or thing counts beside "prepare" and the like; beside what else is done, it
 * is only what that is about.
 */
function mainOf(parts: readonly Part[]): Part[] {
  const verbs = parts.filter(({ found }) => !found.activity.isThing);
  const things = parts.filter(({ found }) => found.activity.isThing);
  if (verbs.some(({ found }) => !found.activity.isWeak)) return verbs;
  return things.length > 0 ? things : verbs;
}

/** What isn't known is small if nothing more is said of it. */
function unknownOf(details: readonly Clause[]): number {
  return details.flat().length > 3 ? describedMinutes : unknownMinutes;
}

/** A detail counts if it says what is done with what; a large thing is only what it is about. */
function isDefinite({ found, minutes }: Part): boolean {
  const { isThing, isWeak } = found.activity;
  return (
    !isWeak &&
    found.objects.length > 0 &&
    (found.words.length > 1 || found.hasVerb) &&
    (!isThing || minutes <= mostOfThing)
  );
}

/** Parts whose activity wasn't found before. */
function distinct(parts: readonly Part[], seen: Set<number>): Part[] {
  return parts.filter(({ found }) => {
    const { place } = found.activity;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}

function raisesOf(parts: readonly Part[], subtasks: number): Record<Raise, boolean> {
  const named = new Set(parts.flatMap(({ found }) => found.activity.raises));
  return {
    others: named.has('others'),
    risk: named.has('risk'),
    skill: named.has('skill'),
    steps: named.has('steps') || subtasks >= 6 || parts.filter(({ minutes }) => minutes > 5).length >= 6,
  };
}
