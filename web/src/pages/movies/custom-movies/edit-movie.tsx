import { customMovieDocument } from '@cine/contract/documents/custom-movies';
import { changeCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { movieIdSchema } from '@cine/contract/primitives';
import { useLocation } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './custom-movies.module.css';
import { type CustomMovieFacts, draftOf } from './draft.ts';
import { MovieForm } from './movie-form.tsx';

/** The page that edits a custom movie. */
export default function EditMovie({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const movieId = movieIdSchema.safeParse(Number(id));
  const path = movieId.success ? `customMovies/${movieId.data}` : null;
  const movie = useDocument(path, customMovieDocument);
  if (path !== null && movie.state === 'loading') return <Loading />;
  if (movie.state === 'unknown') return <NotOnDevice isPage />;
  const isMine = movie.state === 'there' && movie.data.makerId === uid && movie.data.promotedTo === null;
  if (!isMine)
    return (
      <EmptyState scene={tornTicket} isPage title={say('movie.notFoundTitle')} text={say('movie.notFound')} />
    );

  async function save(facts: CustomMovieFacts) {
    await call(changeCustomMovie, { movieId: Number(id), ...facts });
    navigate(`/movies/${id}`, { replace: true });
  }

  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <BackLink href={`/movies/${id}`}>{draftOf(movie.data).title}</BackLink>
      <h1>{say('customMovies.editTitle')}</h1>
      <MovieForm first={draftOf(movie.data)} save={say('common.save')} onSave={save} />
    </div>
  );
}
