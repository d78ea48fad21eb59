import { type Asked, findMovies } from '@cine/contract/operations/movies/smart-search';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { MoviePages } from '../movie-pages.tsx';

type Props = { search: Asked; onWords: () => void };

/** The movies that a sentence asks for. */
export function AskedMovies({ search, onWords }: Props) {
  const { say } = useWords();
  const answer = useAnswer(findMovies, useOnline() ? search : null);
  return (
    <MoviePages
      answer={answer}
      list={JSON.stringify(search)}
      loadPage={(cursor) => call(findMovies, { ...search, cursor })}
      onClearFilters={onWords}
      clear={say('search.asWords')}
    />
  );
}
