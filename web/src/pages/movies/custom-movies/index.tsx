import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import homeCamera from '#components/feedback/scenes/home-camera.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { useAccount } from '#data/auth/user.tsx';
import {
  type CustomMovie,
  cardOf,
  useCustomMovies,
  useRemovedMovies,
} from '#data/queries/use-custom-movies.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './custom-movies.module.css';

/** The movies that the user added. */
export default function CustomMovies() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const isMember = kind === 'member';
  const own = useCustomMovies(isMember ? uid : null);
  const isEmpty = own.state === 'there' && own.data.length === 0;
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <header className={layout.stackM}>
        <div className={layout.spreadRow}>
          <h1>{say('customMovies.title')}</h1>
          {isMember && (
            <Link className={`${buttons.button} ${buttons.plain}`} href="/movies/new">
              <Plus aria-hidden />
              {say('customMovies.add')}
            </Link>
          )}
        </div>
        <p className={styles.hint}>{say('customMovies.lead')}</p>
      </header>
      {!isMember && <ForMembers text={say('customMovies.membersOnly')} />}
      {isMember && own.state === 'loading' && <Skeleton count={3} size="row" />}
      {own.state === 'unknown' && <NotOnDevice />}
      {own.state === 'failed' && <Notice>{say('customMovies.failed')}</Notice>}
      {isEmpty && (
        <EmptyState
          scene={homeCamera}
          title={say('customMovies.empty')}
          text={say('customMovies.emptyHint')}
        />
      )}
      {own.state === 'there' && own.data.length > 0 && <List movies={own.data} />}
      {isMember && <RemovedMovies uid={uid} />}
    </div>
  );
}

/** Removed movies that others still have; they can be restored on their pages. */
function RemovedMovies({ uid }: { uid: string }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={surface.disclosure} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('customMovies.removed')}</summary>
      {isOpen && <RemovedList uid={uid} />}
    </details>
  );
}

function RemovedList({ uid }: { uid: string }) {
  const { say } = useWords();
  const removed = useRemovedMovies(uid);
  if (removed.state === 'failed') return <Notice>{say('customMovies.failed')}</Notice>;
  if (removed.state === 'unknown') return <NotOnDevice isSmall />;
  if (removed.state !== 'there') return <Skeleton count={1} size="row" />;
  if (removed.data.length === 0) return <p className={styles.hint}>{say('customMovies.noneRemoved')}</p>;
  return (
    <div className={`${layout.stackL} ${styles.parts}`}>
      <p className={styles.hint}>{say('customMovies.removedHint')}</p>
      <List movies={removed.data} />
    </div>
  );
}

function List({ movies }: { movies: readonly CustomMovie[] }) {
  const { say } = useWords();
  return (
    <ul className={layout.stackS}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <MovieRow
            movie={cardOf(movie)}
            chips={
              <>
                <Chip>
                  {say(movie.audience === 'group' ? 'customMovies.isShared' : 'customMovies.isPrivate')}
                </Chip>
                {movie.suggestedMatch !== null && <Chip kind="news">{say('customMovies.maybeFound')}</Chip>}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
