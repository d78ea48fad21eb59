import type { PollOption } from '@cine/contract/polls/poll';
import type { ReactNode } from 'react';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { knownMovie } from '../movie/poster/known-movies.ts';
import { Poster, type PosterMovie, withoutFacts } from '../movie/poster/poster.tsx';
import { titleOf } from '../movie/reasons-in-words.ts';
import styles from './poll.module.css';

type Option = Pick<PollOption, 'movieId' | 'title' | 'titles' | 'year' | 'runtime' | 'posterPath'> & {
  genres?: readonly string[] | undefined;
  depicts?: readonly string[] | undefined;
};

/** What a poster shows of a movie in a poll: as in the evening's list, if that showed it. */
export function posterMovieOf(option: Option | PosterMovie): PosterMovie {
  if ('directors' in option) return option;
  const { year, posterPath, genres = [], depicts, ...named } = option;
  return knownMovie(named.movieId) ?? { ...withoutFacts(named), year, posterPath, genres, depicts };
}

export function OptionRow({ option, children }: { option: Option; children?: ReactNode }) {
  const { locale } = useWords();
  const facts = useFactsOf(option);
  return (
    <span className={styles.option}>
      <span>
        <Poster movie={posterMovieOf(option)} sizes="3rem" />
      </span>
      <span className={styles.text}>
        <strong>{titleOf(option, locale)}</strong>
        <span className={prose.note}>{facts}</span>
      </span>
      {children}
    </span>
  );
}

/** A movie of a poll as a row. Year and minutes. */
export function useFactsOf({ year, runtime }: Option): string {
  const { say } = useWords();
  return dotted([year, runtime === null ? null : say('movie.minutes', { minutes: runtime })]);
}
