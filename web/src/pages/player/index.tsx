import { useAccount } from '../../live/auth/user.tsx';
import { useProgress } from '../../live/data/use-progress.ts';
import { LevelRing } from '../../pieces/challenge/level-ring.tsx';
import { Skeleton } from '../../pieces/feedback/skeleton.tsx';
import layout from '../../style/layout.module.css';
import { ActiveChallenges } from './active-challenges.tsx';
import { MyServices } from './my-services.tsx';
import { MyTaste } from './my-taste.tsx';
import { MyWatchlist } from './my-watchlist.tsx';
import { NextMovies } from './next-movies.tsx';
import styles from './player.module.css';
import { RecentXp } from './recent-xp.tsx';
import { StartSessionLink } from './start-session-link.tsx';

/** The player's progress: level, challenges under way, what to watch for them, and the latest XP. */
export default function Player() {
  const { uid, displayName, providers, region } = useAccount();
  const progress = useProgress(uid);
  return (
    <div className={`${layout.stackXxl} ${styles.page}`}>
      <header className={styles.head}>
        <h1>{displayName}</h1>
        {progress ? <LevelRing totalXp={progress.totalXp} uid={uid} /> : <Skeleton size="ring" />}
      </header>
      <div className={`${layout.stackXxl} ${styles.main}`}>
        <StartSessionLink uid={uid} />
        <ActiveChallenges progress={progress} uid={uid} />
        <NextMovies progress={progress} uid={uid} watchesOn={`${region} ${providers.join()}`} />
      </div>
      <aside className={`${layout.stackXxl} ${styles.aside}`}>
        <MyTaste uid={uid} />
        <MyWatchlist uid={uid} />
        <RecentXp progress={progress} uid={uid} />
        <MyServices providers={providers} />
      </aside>
    </div>
  );
}
