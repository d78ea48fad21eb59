import { type Asked, findMovies } from '@cine/contract/operations/movies/smart-search';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { MoviePages } from '../movie-pages.tsx';

type Props = { asked: Asked; onWords: () => void };

/** The movies that a sentence asks for. */
export function AskedMovies({ asked, onWords }: Props) {
  const { say } = useWords();
  const answer = useAnswer(findMovies, useOnline() ? asked : null);
  return (
    <MoviePages
      answer={answer}
      list={JSON.stringify(asked)}
      loadPage={(cursor) => call(findMovies, { ...asked, cursor })}
      onClearFilters={onWords}
      clear={say('search.asWords')}
    />
  );
}
