import { changeCustomMovie, deleteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { ShareLink } from '#components/layout/share-link.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './movie.module.css';

export type Custom = NonNullable<MovieView['custom']>;

type Props = { movie: MovieView; custom: Custom; onChange: () => void };

/** Who added a custom movie, and what its maker can do with it. */
export function CustomMovieOwner({ movie, custom, onChange }: Props) {
  const { say } = useWords();
  const { mine, audience, listed } = custom;
  const whose = mine ? (audience === 'group' ? 'mineIsShared' : 'mineIs') : 'friendsIs';
  return (
    <section className={styles.part} aria-labelledby="own-title">
      <h2 id="own-title">{say(mine ? 'customMovies.ofYours' : 'customMovies.ofFriend')}</h2>
      <p>{say(`customMovies.${whose}`)}</p>
      <p className={prose.note}>{say('customMovies.noService')}</p>
      {!mine && (
        <div>
          <ReportButton kinds={['movie']} id={String(movie.movieId)} name={movie.title} />
        </div>
      )}
      {mine && !listed && <PutBack movieId={movie.movieId} onChange={onChange} />}
      {mine && listed && <Actions movie={movie} audience={audience} onChange={onChange} />}
      {mine && listed && audience === 'group' && (
        <>
          <p className={prose.note}>{say('customMovies.itsLinkHint')}</p>
          <ShareLink
            label={say('customMovies.itsLink')}
            path={`/movies/${movie.movieId}`}
            title={movie.title}
            text={say('customMovies.invitation', { title: movie.title })}
          />
        </>
      )}
    </section>
  );
}

function PutBack({ movieId, onChange }: { movieId: number; onChange: () => void }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();

  async function putBack() {
    if (await run('back', () => call(changeCustomMovie, { movieId, listed: true }))) onChange();
  }

  return (
    <>
      <p>{say('customMovies.isRemoved')}</p>
      <div className={`${layout.row} ${styles.actions}`}>
        <Button busy={busy !== null} onClick={() => void putBack()}>
          {say('customMovies.putBack')}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

function Actions({
  movie,
  audience,
  onChange,
}: { movie: MovieView; onChange: () => void } & Pick<Custom, 'audience'>) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { movieId, title } = movie;

  async function share() {
    await call(changeCustomMovie, { movieId, audience: 'group' });
    onChange();
  }

  async function remove() {
    const { kept } = await call(deleteCustomMovie, { movieId });
    if (kept) onChange();
    else navigate('/movies/mine', { replace: true });
  }

  return (
    <div className={`${layout.row} ${styles.actions}`}>
      <Link className={`${buttons.button} ${buttons.plain}`} href={`/movies/${movieId}/edit`}>
        {say('customMovies.edit')}
      </Link>
      {audience === 'private' && (
        <ConfirmButton
          title={say('customMovies.shareTitle', { title })}
          hint={say('customMovies.shareHint')}
          yes={say('customMovies.shareYes')}
          no={say('customMovies.shareNo')}
          act={share}
        >
          {say('customMovies.share')}
        </ConfirmButton>
      )}
      <ConfirmButton
        kind="danger"
        title={say('customMovies.removeTitle', { title })}
        hint={say('customMovies.removeHint')}
        yes={say('customMovies.removeYes')}
        no={say('customMovies.removeNo')}
        act={remove}
      >
        {say('customMovies.remove')}
      </ConfirmButton>
    </div>
  );
}
