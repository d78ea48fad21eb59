import { type Asked, askedSchema, readSentence } from '@cine/contract/operations/movies/smart-search';
import { useState } from 'react';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { isNarrowed, type SearchQuery } from '../search-filters.ts';

/** What a typed sentence asks, and its words that weren't understood. */
export type AskedSentence = { asked: Asked; notUnderstood: readonly string[] };

/** Shorter texts are the beginning of a title or a name. */
const shortestSentence = 3;

/**
 * What the typed text asks, as the server reads it or as the user changed it; null if it is only looked for.
 * While a text is being read, this is the answer for the former one.
 */
export function useAsked(query: SearchQuery): AskedSentence | null {
  const sentence = query.query.trim();
  const isRead = !query.asWords && !isNarrowed(query) && sentence.length >= shortestSentence;
  const isOnline = useOnline();
  const { data, isAsking } = useAnswer(readSentence, isRead && isOnline ? { sentence } : null);
  const [former, setFormer] = useState(data);
  if (data && data !== former) setFormer(data);
  const answer = data ?? (isAsking ? former : null);
  const changed = changedIn(query.asked);
  if (!isRead) return null;
  if (changed) return { asked: changed, notUnderstood: answer?.notUnderstood ?? [] };
  return answer && asksMoreThanWords(answer) ? answer : null;
}

function changedIn(address: string | undefined): Asked | null {
  if (address === undefined) return null;
  try {
    return askedSchema.safeParse(JSON.parse(address)).data ?? null;
  } catch {
    return null;
  }
}

function asksMoreThanWords({ asked }: AskedSentence): boolean {
  const { rules, mood, providers, onMyServices, unseen, order } = asked;
  return rules.length + providers.length > 0 || mood !== null || onMyServices || unseen || order !== null;
}
