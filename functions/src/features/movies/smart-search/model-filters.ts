/** What a model is asked about words that the grammar doesn't know, and its answer as filters. */
import { type Rule, ruleSchema } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import type { RuleMovie } from '@cine/contract/game/rule-movie';
import { moods } from '@cine/contract/movies/moods';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { type Asked, askedOrderSchema, maxAskedRules } from '@cine/contract/operations/movies/smart-search';
import * as z from 'zod';

const numberFields = ['year', 'decade', 'runtime', 'rating', 'popularity'] as const;
const nameFields = ['genre', 'language', 'country', 'director', 'actor', 'keyword'] as const;

/** The most filters that a model may give. */
const maxFilters = 8;

export const sentencesTask = `A person searches a movie catalogue with the "sentence" in the data. A program understood it but for the words in "notUnderstood".
For each of these words that clearly means a filter below, give that filter. Leave out what no filter says, such as prizes, subtitles, cinemas or whom they watch with: nothing is better than a guess.
Each filter has the words that it is for, exactly as in "notUnderstood", a field, an operator and a value, which is always a text.
genre (eq, ne): ${genreNames.join(', ')}.
year, decade (such as 1990), runtime in minutes, rating from 0 to 10, popularity from 0 (eq, ne, gt, gte, lt, lte): a number.
language: an ISO 639-1 code; country: an ISO 3166-1 code (eq, ne).
director, actor, keyword (contains, ne): a name as TMDB spells it, or one of TMDB's English keywords in lower case.
mood (eq): ${[...moods.keys()].join(', ')}.
order (eq): ${askedOrderSchema.options.join(', ')}.
unseen (eq): yes.`;

/** The data that a model gets: nothing of who asks. */
export function factsFor(sentence: string, notUnderstood: readonly string[]) {
  return { sentence, notUnderstood };
}

/** A flat form, which every provider's schema can say; each value is checked afterwards. */
export function formFor(notUnderstood: readonly string[]) {
  return z.strictObject({
    filters: z
      .array(
        z.strictObject({
          words: z.enum(notUnderstood),
          field: z.enum([...numberFields, ...nameFields, 'mood', 'order', 'unseen']),
          operator: z.enum(['eq', 'ne', 'contains', 'gt', 'gte', 'lt', 'lte']),
          value: z.string().max(60),
        }),
      )
      .max(maxFilters),
  });
}
export type ModelFilter = z.infer<ReturnType<typeof formFor>>['filters'][number];

type Read = { asked: Asked; notUnderstood: string[] };

/**
 * What is asked with a model's filters besides. A filter that isn't valid, or doesn't narrow these movies to
 * some of them, is left out, and its words stay not understood.
 */
export function askedBesides(
  { asked, notUnderstood }: Read,
  filters: readonly ModelFilter[],
  movies: readonly RuleMovie[],
): Read {
  const understood = new Set<string>();
  let all = asked;
  for (const filter of filters) {
    const more = withFilter(all, filter, movies);
    if (more === null) continue;
    understood.add(filter.words);
    all = more;
  }
  return { asked: all, notUnderstood: notUnderstood.filter((words) => !understood.has(words)) };
}

/** What is asked with the filter, which must not undo what was understood; null if it can't be used. */
function withFilter(
  search: Asked,
  { field, operator, value }: ModelFilter,
  movies: readonly RuleMovie[],
): Asked | null {
  const isEqual = operator === 'eq';
  if (field === 'mood')
    return isEqual && search.mood === null && moods.has(value) ? { ...search, mood: value } : null;
  if (field === 'unseen') return isEqual && value === 'yes' ? { ...search, unseen: true } : null;
  if (field === 'order') {
    const { data: order } = askedOrderSchema.safeParse(value);
    return isEqual && order && search.order === null ? { ...search, order } : null;
  }
  const rule = ruleFrom(field, operator, value);
  if (!rule || search.rules.length >= maxAskedRules || !narrows(rule, movies)) return null;
  return { ...search, rules: [...search.rules, rule] };
}

function ruleFrom(field: string, operator: string, value: string): Rule | null {
  const isNumber = (numberFields as readonly string[]).includes(field);
  const { data } = ruleSchema.safeParse({ field, operator, value: isNumber ? Number(value) : value });
  return data ?? null;
}

/** Whether some movies meet a rule, and others don't: no movie has a name or keyword that is made up. */
function narrows(rule: Rule, movies: readonly RuleMovie[]): boolean {
  const meets = compileRules([rule]);
  return movies.some(meets) && !movies.every(meets);
}
