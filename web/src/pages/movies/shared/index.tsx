import { searchMovies } from '@cine/contract/operations/movies/movies';
import { Redirect, useSearchParams } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { certainMovie, sharedMovie } from './shared-movie.ts';

/** Where other apps share to: opens the movie that is meant, otherwise the search for it. */
export default function Shared() {
  const [address] = useSearchParams();
  const part = (name: string) => address.get(name) ?? '';
  const shared = sharedMovie({ title: part('title'), text: part('text'), url: part('url') });
  const isOnline = useOnline();
  const { data, isAsking } = useAnswer(searchMovies, shared && isOnline ? { query: shared.query } : null);
  if (!shared) return <Redirect to="/search" replace />;
  if (isAsking) return <Loading />;
  const movie = certainMovie(data?.movies ?? [], shared);
  const search = `/search?${new URLSearchParams({ q: shared.query })}`;
  return <Redirect to={movie ? `/movies/${movie.movieId}` : search} replace />;
}
