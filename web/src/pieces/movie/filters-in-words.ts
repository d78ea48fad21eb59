import type { Filters } from '@cine/contract/movies/filters';
import { moods } from '@cine/contract/movies/moods';
import type { Tonight } from '@cine/contract/operations/tonight';
import type { Say } from '../../words/index.tsx';
import type { Teller } from './reasons-in-words.ts';

/** What a list is narrowed to, such as "Light", "120 min at most", "Comedy or Western". */
export function filtersInWords(filters: Filters, { say, locale }: Pick<Teller, 'say' | 'locale'>): string[] {
  const { mood, maxRuntime, minRuntime, fromYear, toYear, genres, suitableForAge, unseenByAll } = filters;
  const anyOf = new Intl.ListFormat(locale, { type: 'disjunction' });
  return [
    mood !== undefined && moods.get(mood)?.names[locale],
    maxRuntime !== undefined && say('session.minutes', { minutes: maxRuntime }),
    minRuntime !== undefined && say('session.minutesAtLeast', { minutes: minRuntime }),
    suitableForAge !== undefined && say('session.fromAge', { age: suitableForAge }),
    fromYear !== undefined && `${say('session.fromYear')} ${fromYear}`,
    toYear !== undefined && `${say('session.toYear')} ${toYear}`,
    genres !== undefined && anyOf.format(genres.map((genre) => say(`genres.${genre}`))),
    unseenByAll && say('session.unseenByAll'),
  ].filter((words): words is string => typeof words === 'string');
}

/** How many movies are listed, and of how many if filters leave some out. */
export function totalInWords({ total, unfiltered }: Pick<Tonight, 'total' | 'unfiltered'>, say: Say): string {
  return total < unfiltered ? say('session.totalOf', { total, unfiltered }) : say('session.total', { total });
}
