import { Attribution } from '../../../components/movie/attribution.tsx';
import { useAccount } from '../../../data/auth/user.tsx';
import { lazyComponent } from '../../../data/lazy-component.tsx';
import { useProgress } from '../../../data/queries/use-progress.ts';
import layout from '../../../style/layout.module.css';
import { ActiveChallenges } from './active-challenges.tsx';
import { LastEvenings } from './last-evenings.tsx';
import { Marquee } from './marquee/index.tsx';
import { MyGroups } from './my-groups.tsx';
import { MyServices } from './my-services.tsx';
import { MyTaste } from './my-taste.tsx';
import { MyWatchlist } from './my-watchlist.tsx';
import { NextMovies } from './next-movies.tsx';
import { Place } from './place.tsx';
import styles from './player.module.css';
import { RecentXp } from './recent-xp.tsx';
import { Tonight } from './tonight/index.tsx';
import { useBestTonight } from './tonight/use-best-tonight.ts';
import { useSuggestions } from './use-suggestions.ts';

const WeekLately = lazyComponent(() => import('./lately/week-lately.tsx'));
const BadgesLately = lazyComponent(() => import('./lately/badges-lately.tsx'));

/** The player's card: level and XP, what tonight could bring, challenges under way, and the last evenings. */
export default function Player() {
  const account = useAccount();
  const { uid, providers, region } = account;
  const progress = useProgress(uid);
  const suggestions = useSuggestions(progress, `${region} ${providers.join()}`);
  const tonight = useBestTonight(uid, progress, suggestions);
  return (
    <div className={`${layout.stackXxl} ${styles.page}`}>
      <Marquee account={account} progress={progress} />
      <div className={`${layout.stackXxl} ${styles.main}`}>
        <Tonight progress={progress} tonight={tonight} />
        <Place of="rewards">
          <WeekLately progress={progress} />
        </Place>
        <ActiveChallenges progress={progress} uid={uid} />
        {progress && <LastEvenings {...progress} />}
        <Place of="badges">{progress && <BadgesLately badges={progress.badges} />}</Place>
        <NextMovies
          progress={progress}
          uid={uid}
          suggestions={suggestions}
          besides={tonight.best?.movie.movieId ?? null}
        />
      </div>
      <aside className={`${layout.stackXxl} ${styles.aside}`}>
        <MyGroups />
        <MyTaste uid={uid} />
        <MyWatchlist uid={uid} />
        <RecentXp progress={progress} uid={uid} />
        <MyServices providers={providers} />
      </aside>
      <Attribution />
    </div>
  );
}
