import { Link } from 'wouter';
import { AfterPaint } from '#components/feedback/after-paint.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { ActiveChallenges } from './active-challenges.tsx';
import { GameSlot } from './game-slot.tsx';
import { Marquee } from './marquee/index.tsx';
import { MyTaste } from './my-taste.tsx';
import { MyWatchlist } from './my-watchlist.tsx';
import { NextMovies } from './next-movies.tsx';
import styles from './player.module.css';
import { RecentMovies } from './recent-movies.tsx';
import { RecentXp } from './recent-xp.tsx';
import { Tonight } from './tonight/index.tsx';
import { useBestTonight } from './tonight/use-best-tonight.ts';
import { useSuggestions } from './use-suggestions.ts';

const WeekLately = lazyComponent(() => import('./lately/week-lately.tsx'));
const Coach = lazyComponent(() => import('./coach/index.tsx'));
const BadgesLately = lazyComponent(() => import('./lately/badges-lately.tsx'));

/** The first page: level and XP, tonight, challenges under way, what to watch next, recent gains. */
export default function Player() {
  const account = useAccount();
  const { uid, providers, region } = account;
  const told = useProgress(uid);
  const progress = ifKnown(told);
  const suggestions = useSuggestions(progress, `${region} ${providers.join()}`);
  const tonight = useBestTonight(uid, progress, suggestions);
  if (told === 'unknown') return <NotOnDevice isPage />;
  return (
    <div className={`${layout.stackXxl} ${styles.page}`}>
      <Marquee account={account} progress={progress} />
      <div className={`${layout.stackXxl} ${styles.main}`}>
        <Tonight progress={progress} tonight={tonight} />
        <AfterPaint isFirstThere={tonight.isKnown}>
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
            besides={tonight.best?.movie.movieId ?? null}
          />
        </AfterPaint>
      </div>
      <AfterPaint isFirstThere={tonight.isKnown}>
        <aside className={`${layout.stackXxl} ${styles.aside}`}>
          <MyGroups />
          <MyTaste uid={uid} />
          <MyWatchlist uid={uid} />
          <RecentXp progress={progress} uid={uid} />
          <MyServices providers={providers} />
        </aside>
        <Attribution />
      </AfterPaint>
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
