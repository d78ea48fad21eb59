import { Link } from 'wouter';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { ActiveChallenges } from './active-challenges.tsx';
import Coach from './coach/index.tsx';
import { GameSlot } from './game-slot.tsx';
import BadgesLately from './lately/badges-lately.tsx';
import WeekLately from './lately/week-lately.tsx';
import { MyTaste } from './my-taste.tsx';
import { MyWatchlist } from './my-watchlist.tsx';
import { NextMovies } from './next-movies.tsx';
import styles from './player.module.css';
import { RecentMovies } from './recent-movies.tsx';
import { RecentXp } from './recent-xp.tsx';
import { TonightBest } from './tonight/tonight-best.tsx';
import { useBestTonight } from './tonight/use-best-tonight.ts';
import { useSuggestions } from './use-suggestions.ts';

/** All else about a player: tonight's best, advice, challenges, what to watch next, groups, recent gains. */
export default function Everything({ progress }: { progress: Progress | null }) {
  const { uid, providers, region } = useAccount();
  const suggestions = useSuggestions(progress, `${region} ${providers.join()}`);
  const { best, isKnown, company } = useBestTonight(uid, progress, suggestions);
  return (
    <div className={`${layout.stackXxl} ${styles.page}`}>
      <div className={`${layout.stackXxl} ${styles.main}`}>
        {!isKnown && <Skeleton size="stage" />}
        {best && <TonightBest key={best.movie.movieId} best={best} progress={progress} company={company} />}
        <Coach />
        <GameSlot of="rewards">
          <WeekLately progress={progress} />
        </GameSlot>
        <ActiveChallenges progress={progress} uid={uid} />
        {progress && <RecentMovies {...progress} />}
        <GameSlot of="badges">{progress && <BadgesLately badges={progress.badges} />}</GameSlot>
        <NextMovies
          progress={progress}
          uid={uid}
          suggestions={suggestions}
          besides={best?.movie.movieId ?? null}
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

function MyServices({ providers }: { providers: readonly number[] }) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${styles.section}`} aria-labelledby="services-title">
      <header className={layout.headingRow}>
        <h2 id="services-title">{say('player.services')}</h2>
        <Link href="/settings#services" className={layout.tapLink}>
          {say('player.changeServices')}
        </Link>
      </header>
      {providers.length === 0 && <p className={prose.soft}>{say('player.noServices')}</p>}
      <ul className={layout.wrapS}>
        {providers.map((provider) => (
          <li key={provider}>
            <ServiceChip id={provider} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const most = 3;

function MyGroups() {
  const { say } = useWords();
  const groups = ifKnown(useGroups());
  if (groups === null || groups.length === 0) return null;
  return (
    <section className={`${layout.stackM} ${styles.section}`} aria-labelledby="groups-title">
      <header className={layout.headingRow}>
        <h2 id="groups-title">{say('player.groups')}</h2>
        <Link href="/groups" className={layout.tapLink}>
          {say('player.allGroups')}
        </Link>
      </header>
      <ul className={layout.stackS}>
        {groups.slice(0, most).map(({ id, data: { name, picture, memberIds } }) => (
          <li key={id} className={styles.group}>
            <GroupPicture of={picture} size="s" />
            <div className={styles.source}>
              <Link href={`/groups/${id}`} className={surface.coverLink}>
                {name}
              </Link>
              <small>{say('player.groupSize', { count: memberIds.length })}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
