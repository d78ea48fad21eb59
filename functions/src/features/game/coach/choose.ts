/** Chooses what is advised: what holds, isn't said again too soon, and is varied. */
import { mostAdvice } from '@cine/contract/operations/game/coach';
import { day } from '@cine/contract/time';
import type { Candidate } from './candidates.ts';

/** When each advice was given last, by its key, in epoch milliseconds. */
export type Given = Readonly<Record<string, number>>;

/** An advice as it is given: a candidate in words. */
export type ChosenAdvice = Pick<Candidate, 'key' | 'action' | 'score'> & { text: string };

/** An advice that needn't be repeated while it holds isn't for so long. */
const repeatedAfterMs = 7 * day;
/** At most this many of one kind at once. */
const mostOfKind = 2;

/** The candidates that may be given now, the best first, of each kind a few. */
export function choosable(candidates: readonly Candidate[], given: Given, now: number): Candidate[] {
  const ofKind = new Map<string, number>();
  return candidates.filter(({ key, lasts, words }) => {
    if (!lasts && (given[key] ?? 0) > now - repeatedAfterMs) return false;
    const before = ofKind.get(words) ?? 0;
    ofKind.set(words, before + 1);
    return before < mostOfKind;
  });
}

/** What a model said of a candidate: its place among those it was told, a text, and a score from 0 to 1. */
export type PickedAdvice = { candidate: number; advice: string; score: number };

/**
 * What a model picked, each once: its score counts half, the candidate's own the other half, and a text that
 * doesn't name what it is about gives way to the rule's. So a model has a say in words and order alone.
 */
export function chosenByModel(
  candidates: readonly Candidate[],
  picks: readonly PickedAdvice[],
  wordsOf: (candidate: Candidate) => string,
): ChosenAdvice[] {
  const distinct = new Map(picks.map((pick) => [pick.candidate, pick]));
  const chosen = [...distinct.values()].flatMap(({ candidate: at, advice, score }) => {
    const candidate = candidates[at];
    if (!candidate) return [];
    const text = namesIts(candidate, advice) ? advice : wordsOf(candidate);
    return { key: candidate.key, action: candidate.action, score: (candidate.score + score) / 2, text };
  });
  return bestOf(chosen);
}

export function chosenByRules(
  candidates: readonly Candidate[],
  wordsOf: (candidate: Candidate) => string,
): ChosenAdvice[] {
  return bestOf(candidates.map((each) => ({ ...each, text: wordsOf(each) })));
}

function bestOf(chosen: readonly ChosenAdvice[]): ChosenAdvice[] {
  return chosen
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostAdvice)
    .map(({ key, action, score, text }) => ({ key, action, text, score: Math.round(score * 100) / 100 }));
}

/** Whether a text has the name of the movie, habit or challenge that it is about. */
function namesIts({ params }: Candidate, text: string): boolean {
  const names = ['movie', 'habit', 'title'].flatMap((key) => params[key] ?? []);
  const said = text.toLowerCase();
  return names.every((name) => said.includes(String(name).toLowerCase()));
}

/** What was given when, with what is given now, and without what may be given again. */
export function withGiven(given: Given, keys: readonly string[], now: number): Given {
  const recent = Object.entries(given).filter(([, at]) => at > now - repeatedAfterMs);
  return { ...Object.fromEntries(recent), ...Object.fromEntries(keys.map((key) => [key, now])) };
}
