import { showMovie } from '@cine/contract/operations/movies/movies';
import type { GroupEvening } from '@cine/contract/operations/together/groups';
import { knownMovie } from '#components/movie/poster/known-movies.ts';
import { Poster, withoutFacts } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';

type Props = { movie: GroupEvening['movies'][number]; sizes: string };

/** The poster of a movie that a group watched, once it is known. */
export function WatchedPoster({ movie, sizes }: Props) {
  const { locale } = useWords();
  const facts = knownMovie(movie.movieId);
  const { data, refusal } = useAnswer(showMovie, facts ? null : { movieId: movie.movieId });
  const poster = facts ?? data ?? (refusal ? withoutFacts(movie) : null);
  return <Poster movie={poster} title={titleOf(movie, locale)} sizes={sizes} />;
}
