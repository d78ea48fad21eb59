/** Chooses what is advised: what holds, isn't said again too soon, and is varied. */
import { mostAdvice } from '@cine/contract/operations/game/coach';
import { day } from '@cine/contract/time';
import type { Candidate } from './candidates.ts';

/** When each advice was given first in a week, by its key, in epoch milliseconds. */
export type Given = Readonly<Record<string, number>>;

/** An advice as it is given: a candidate in words. */
export type ChosenAdvice = Pick<Candidate, 'key' | 'action' | 'score'> & {
  text: string;
  /** What the rule says: while it says the same, the advice holds. */
  said: string;
};

/** Advice that was given isn't chosen again for this long, unless it `lasts`. */
const repeatedAfterMs = 7 * day;
/** With fewer that a model picked, the rules add theirs. */
const enough = 3;
/** At most this many of one kind at once. */
const mostOfKind = 2;

/** The candidates that may be given now, the best first: of each kind a few, and once what a button does. */
export function choosableCandidates(
  candidates: readonly Candidate[],
  givenAt: Given,
  now: number,
): Candidate[] {
  const ofKind = new Map<string, number>();
  const actions = new Set<string>();
  return candidates.filter(({ key, lasts, words, action }) => {
    if (!lasts && (givenAt[key] ?? 0) > now - repeatedAfterMs) return false;
    const done = doneBy(action);
    if (actions.has(done)) return false;
    actions.add(done);
    const before = ofKind.get(words) ?? 0;
    ofKind.set(words, before + 1);
    return before < mostOfKind;
  });
}

/** What the button of an action does: habits that it can't mark as done are all on one page. */
function doneBy(action: Candidate['action']): string {
  return action.kind === 'habit' && !action.isDoneAtOnce ? 'habits' : JSON.stringify(action);
}

/** What a model said of a candidate: its place among those it was told, a text, and a score from 0 to 1. */
export type PickedAdvice = { candidate: number; advice: string; score: number };

type WordsOf = (candidate: Candidate) => string;

/**
 * What a model picked, each once: its score counts half, the candidate's own the other half. Its words count
 * where they can be checked. If it picked few, the rules add theirs.
 */
export function chosenByModel(
  candidates: readonly Candidate[],
  picks: readonly PickedAdvice[],
  wordsOf: WordsOf,
): ChosenAdvice[] {
  const pickOf = new Map(picks.map((pick) => [candidates[pick.candidate], pick]));
  const picked = candidates.filter((candidate) => pickOf.has(candidate));
  const others = candidates.filter((candidate) => !pickOf.has(candidate));
  const added = others.slice(0, Math.max(0, enough - picked.length));
  return bestOf([
    ...picked.map((candidate) => {
      const { advice, score } = pickOf.get(candidate)!;
      const words = wordsOf(candidate);
      const text = isAbout(candidate, words, advice) ? advice : words;
      return { ...candidate, text, said: words, score: (candidate.score + score) / 2 };
    }),
    ...chosenByRules(added, wordsOf),
  ]);
}

export function chosenByRules(candidates: readonly Candidate[], wordsOf: WordsOf): ChosenAdvice[] {
  return bestOf(
    candidates.map((each) => {
      const words = wordsOf(each);
      return { ...each, text: words, said: words };
    }),
  );
}

function bestOf(chosen: readonly ChosenAdvice[]): ChosenAdvice[] {
  return chosen
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostAdvice)
    .map(({ key, action, score, text, said }) => ({
      key,
      action,
      text,
      said,
      score: Math.round(score * 100) / 100,
    }));
}

/**
 * Whether a model's text names the movie, habit or challenge that it is about, and has no number but those of
 * the rule's text. Where there is no such name, it can't be checked.
 */
function isAbout({ params }: Candidate, words: string, text: string): boolean {
  const names = ['movie', 'habit', 'title'].flatMap((key) => params[key] ?? []);
  const numbersIn = (words: string) => words.match(/\d+/g) ?? [];
  const numbers = new Set(numbersIn(words));
  return (
    names.length > 0 &&
    names.every((name) => text.toLowerCase().includes(String(name).toLowerCase())) &&
    numbersIn(text).every((number) => numbers.has(number))
  );
}

/** What was given up to an instant. */
export function givenUntil(givenAt: Given, until: number): Given {
  return Object.fromEntries(Object.entries(givenAt).filter(([, at]) => at <= until));
}

/** What was first given when in the last week, with what is given now. */
export function withGiven(givenAt: Given, keys: readonly string[], now: number): Given {
  const recent = Object.entries(givenAt).filter(([, at]) => at > now - repeatedAfterMs);
  return { ...Object.fromEntries(keys.map((key) => [key, now])), ...Object.fromEntries(recent) };
}
