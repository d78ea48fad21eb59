/** A member's favourite movies, and choosing one's own. */
import {
  chooseFavourites,
  maxFavourites,
  type ShownProfile,
} from '@cine/contract/operations/together/profiles';
import { listRatings } from '@cine/contract/operations/watching/ratings';
import { useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { Poster } from '#components/movie/poster/poster.tsx';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './profile.module.css';

type Movies = ShownProfile['favourites'];
type Props = { of: Pick<ShownProfile, 'relation' | 'favourites'>; onChosen: (movies: Movies) => void };

export function Favourites({ of: { relation, favourites }, onChosen }: Props) {
  const { say } = useWords();
  const isOwn = relation === 'oneself';
  if (favourites.length === 0 && !isOwn) return null;
  return (
    <section className={`${layout.stackM} ${styles.favourites}`} aria-labelledby="favourites-title">
      <h2 id="favourites-title" className={prose.subtitle}>
        {say('profile.favourites')}
      </h2>
      {favourites.length > 0 ? (
        <PosterShelf movies={favourites} />
      ) : (
        <p className={prose.soft}>{say('profile.favouritesHint', { count: maxFavourites })}</p>
      )}
      {isOwn && (
        <div>
          <DialogButton text={say('profile.chooseFavourites')} title={say('profile.favourites')}>
            {(close) => (
              <Choice
                former={favourites}
                onChosen={(movies) => {
                  onChosen(movies);
                  close();
                }}
              />
            )}
          </DialogButton>
        </div>
      )}
    </section>
  );
}

/** The movies that the user rated highest, some of which they choose. */
function Choice({ former, onChosen }: { former: Movies; onChosen: (movies: Movies) => void }) {
  const { say, locale } = useWords();
  const { data, refusal, again } = useAnswer(listRatings, { order: 'highest', pageSize: 30 });
  const [chosen, setChosen] = useState<readonly number[]>(former.map(({ movieId }) => movieId));
  const { busy, fault, run } = useAction();
  const rated = data?.ratings ?? [];
  const others = former.filter(({ movieId }) => rated.every((movie) => movie.movieId !== movieId));
  const movies = [...others, ...rated];

  function toggle(movieId: number) {
    const isChosen = chosen.includes(movieId);
    setChosen(isChosen ? chosen.filter((each) => each !== movieId) : [...chosen, movieId]);
  }

  if (!data)
    return refusal ? <RetryNotice refusal={refusal} onRetry={again} isSmall /> : <Skeleton count={2} />;
  if (movies.length === 0)
    return (
      <p>
        {say('profile.nothingRated')}{' '}
        <Link href="/rate" className={layout.tapLink}>
          {say('common.page_rate')}
        </Link>
      </p>
    );
  return (
    <>
      <p>{say('profile.favouritesHint', { count: maxFavourites })}</p>
      <ul className={styles.choice}>
        {movies.map((movie) => (
          <li key={movie.movieId}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(movie.movieId)}
                disabled={chosen.length >= maxFavourites && !chosen.includes(movie.movieId)}
                onChange={() => toggle(movie.movieId)}
              />
              <Poster movie={movie} sizes="6rem" />
              <span className="unseen">{titleOf(movie, locale)}</span>
            </label>
          </li>
        ))}
      </ul>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button
          kind="main"
          busy={busy !== null}
          onClick={() =>
            void run('choose', async () =>
              onChosen((await call(chooseFavourites, { movieIds: [...chosen] })).movies),
            )
          }
        >
          {say('common.save')}
        </Button>
      </div>
    </>
  );
}
