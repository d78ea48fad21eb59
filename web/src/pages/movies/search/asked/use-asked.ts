import type { Rule } from '@cine/contract/game/challenge-rules';
import { linkedMovie } from '@cine/contract/movies/movie-link';
import type { OutputOf } from '@cine/contract/operation';
import { type Asked, askedSchema, readSentence } from '@cine/contract/operations/movies/smart-search';
import { useState } from 'react';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { type Filters, inOrder, type SearchQuery } from '../search-filters.ts';

/** What a typed sentence asks. */
export type AskedSentence = {
  search: Asked;
  /** How it was read; null while a changed one is being read. */
  read: OutputOf<typeof readSentence> | null;
  /** Whether it narrows the movies: words that weren't understood don't. */
  narrows: boolean;
  /** Whether it is the former sentence's, while another is read. */
  isFormer: boolean;
};

/** Shorter texts are the beginning of a title or a name. */
const shortestSentence = 3;

/**
 * What the typed text asks, as the server reads it or the user changed it; null if it is only looked for.
 * While a text is being read, this is the answer for the former one.
 */
export function useAsked(query: SearchQuery): AskedSentence | null {
  const sentence = query.query.trim();
  const isRead = !query.asWords && sentence.length >= shortestSentence && linkedMovie(sentence) === null;
  const isOnline = useOnline();
  const { data, isAsking } = useAnswer(readSentence, isRead && isOnline ? { sentence } : null);
  const [former, setFormer] = useState(data);
  if (isRead && data && data !== former) setFormer(data);
  if (!isRead && former) setFormer(null);
  if (!isRead) return null;
  const answer = data ?? (isAsking ? former : null);
  const changed = changedIn(query.asked);
  if (changed) return { search: changed, read: data, narrows: true, isFormer: false };
  if (!answer) return null;
  const narrows = asksMoreThanWords(answer.asked);
  if (!narrows && answer.notUnderstood.length === 0) return null;
  return { search: withFilters(answer.asked, query), read: answer, narrows, isFormer: data === null };
}

function changedIn(address: string | undefined): Asked | null {
  if (address === undefined) return null;
  try {
    return askedSchema.safeParse(JSON.parse(address)).data ?? null;
  } catch {
    return null;
  }
}

function asksMoreThanWords({ rules, mood, providers, onMyServices, unseen, order }: Asked): boolean {
  return rules.length + providers.length > 0 || mood !== null || onMyServices || unseen || order !== null;
}

/** What is asked, also by the filters that were set before. */
function withFilters(search: Asked, filters: Filters): Asked {
  const { genre, maxRuntime, language, onMyServices = false } = filters;
  const { fromYear, toYear } = inOrder(filters);
  const rules: Rule[] = [];
  if (genre) rules.push({ field: 'genre', operator: 'eq', value: genre });
  if (fromYear) rules.push({ field: 'year', operator: 'gte', value: fromYear });
  if (toYear) rules.push({ field: 'year', operator: 'lte', value: toYear });
  if (maxRuntime) rules.push({ field: 'runtime', operator: 'lte', value: maxRuntime });
  if (language) rules.push({ field: 'language', operator: 'eq', value: language });
  return {
    ...search,
    rules: [...search.rules, ...rules],
    onMyServices: search.onMyServices || onMyServices,
  };
}
