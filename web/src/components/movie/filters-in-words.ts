/** What a list is narrowed to, in words. */
import type { FilterName, Filters } from '@cine/contract/movies/filters';
import { moods } from '@cine/contract/movies/moods';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { listFormat } from '#i18n/formats.ts';
import type { Say } from '#i18n/index.tsx';
import { ruleInWords } from '#i18n/rules.ts';
import { listInWords, type Teller } from './reasons-in-words.ts';

/** A filter in words, and the filters without it. */
type FilterPhrase = { name: FilterName; words: string; without: Filters };

export function filterPhrases(filters: Filters, teller: Pick<Teller, 'say' | 'locale'>): FilterPhrase[] {
  const { say, locale } = teller;
  const { mood, maxRuntime, minRuntime, fromYear, toYear, genres, unseenByAll } = filters;
  const { suitableForAge, suitableForAgeElsewhere } = filters;
  const anyOf = listFormat(locale, { type: 'disjunction' });
  const phrases: readonly (readonly [FilterName, string | false | undefined])[] = [
    ['mood', mood !== undefined && moods.get(mood)?.names[locale]],
    ['maxRuntime', maxRuntime !== undefined && say('session.minutes', { minutes: maxRuntime })],
    ['minRuntime', minRuntime !== undefined && say('session.minutesAtLeast', { minutes: minRuntime })],
    ['suitableForAge', suitableForAge !== undefined && say('session.fromAge', { age: suitableForAge })],
    [
      'suitableForAgeElsewhere',
      suitableForAgeElsewhere !== undefined &&
        say('session.fromAgeElsewhere', { age: suitableForAgeElsewhere }),
    ],
    ['fromYear', fromYear !== undefined && `${say('session.fromYear')} ${fromYear}`],
    ['toYear', toYear !== undefined && `${say('session.toYear')} ${toYear}`],
    ['genres', genres !== undefined && anyOf.format(genres.map((genre) => say(`genres.${genre}`)))],
    ['unseenByAll', unseenByAll && say('session.unseenByAll')],
  ];
  return [
    ...phrases.flatMap(([name, words]) => {
      const { [name]: _, ...without } = filters;
      return words ? [{ name, words, without }] : [];
    }),
    ...rulePhrases(filters, teller),
  ];
}

function rulePhrases(filters: Filters, teller: Pick<Teller, 'say' | 'locale'>): FilterPhrase[] {
  const { rules = [], ...others } = filters;
  return rules.map((rule, at) => ({
    name: 'rules',
    words: ruleInWords(rule, teller, 'whole'),
    without: rules.length > 1 ? { ...others, rules: rules.toSpliced(at, 1) } : others,
  }));
}

/** What a list is narrowed to, such as "Light", "120 min at most", "Comedy or Western". */
export function filtersInWords(filters: Filters, teller: Pick<Teller, 'say' | 'locale'>): string[] {
  return filterPhrases(filters, teller).map(({ words }) => words);
}

/** What removes some filters: "Drop the maximum length and the genre". */
export function withoutFiltersInWords(
  names: readonly FilterName[],
  { say, locale }: Pick<Teller, 'say' | 'locale'>,
): string {
  const filters = listInWords(
    names.map((name) => say(`session.without_${name}`)),
    locale,
  );
  return say('session.without-filters', { filters });
}

export function totalInWords(
  { total, unfiltered }: Pick<Tonight, 'total' | 'unfiltered'>,
  heads: number,
  say: Say,
): string {
  if (total < unfiltered && unfiltered === 1) return say('session.onlyOneLeftOut', { heads });
  if (total < unfiltered) return say('session.totalOf', { total, unfiltered, heads });
  return say('session.total', { total, heads });
}
