import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import type { InputOf } from '@cine/contract/operation';
import {
  listRecommendations,
  type RecommendedBy,
  recommendedBySchema,
} from '@cine/contract/operations/watching/recommendations';
import { Link, useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './for-you.module.css';
import { RecommendationBasis } from './recommendation-basis.tsx';
import { RecommendedMovie } from './recommended-movie.tsx';

const listSize = 40;
/** How many explain themselves from the start. */
const open = 1;

/** Recommended movies with their reasons. */
export default function ForYou() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [address] = useSearchParams();
  const by = recommendedBySchema.options.find((each) => each === address.get('by')) ?? 'taste';
  const genre = genreNames.find((each) => each === address.get('genre'));
  const input: InputOf<typeof listRecommendations> = {
    by,
    limit: listSize,
    ...(genre && { genres: [genre] }),
  };
  const { data, isAsking, refusal, again, keptAt } = useCachedAnswer(listRecommendations, input, uid);
  const ratings = useRatings(uid);
  const watchlist = useWatchlist(uid);

  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <header className={layout.spreadRow}>
        <h1>{say('forYou.title')}</h1>
        <Link href="/rate" className={`${buttons.button} ${buttons.plain}`}>
          {say('rate.title')}
        </Link>
      </header>
      <Filters by={by} genre={genre} />
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {data && (
        <RecommendationBasis list={data} changedAt={ratings.changedAt} isAsking={isAsking} onRenew={again} />
      )}
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={4} size="row" />}
      {data?.movies.length === 0 && (
        <EmptyState scene={idleProjector} title={say('forYou.none')} text={say('forYou.noneHint')}>
          <Link href="/rate" className={`${buttons.button} ${buttons.main}`}>
            {say('rate.title')}
          </Link>
        </EmptyState>
      )}
      {data && data.movies.length > 0 && (
        <>
          <ol className={`${layout.dividedRows} ${layout.longList}`}>
            {data.movies.map((movie, at) => (
              <li key={movie.movieId}>
                <RecommendedMovie movie={movie} watchlist={watchlist} isOpen={at < open} />
              </li>
            ))}
          </ol>
          <Attribution />
        </>
      )}
    </div>
  );
}

type FiltersProps = { by: RecommendedBy; genre: GenreName | undefined };

/** What the list goes by, and of which genre it is. */
function Filters({ by, genre }: FiltersProps) {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();

  function choose(name: 'by' | 'genre', value: string) {
    const next = new URLSearchParams(address);
    if (value === '' || value === 'taste') next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  }

  return (
    <div className={layout.spreadRow}>
      <FilterPills
        legend={say('forYou.by')}
        all={recommendedBySchema.options}
        chosen={by}
        nameOf={(each) => say(`forYou.by_${each}`)}
        onChoose={(each) => choose('by', each)}
      />
      <select
        className={surface.select}
        aria-label={say('search.genre')}
        value={genre ?? ''}
        onChange={({ target }) => choose('genre', target.value)}
      >
        <option value="">{say('forYou.everyGenre')}</option>
        {genreNames.map((each) => (
          <option key={each} value={each}>
            {say(`genres.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
