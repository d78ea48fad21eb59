import { Clapperboard, House, Projector, Search, Swords, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { ErrorBoundary } from '#components/feedback/error-boundary.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { Wordmark } from '#components/layout/wordmark.tsx';
import { CirclePictures } from '#components/people/circle-pictures.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { hasAppBadge } from '#data/device/app-badge.ts';
import { useJustRecorded } from '#data/device/just-recorded.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useWords } from '#i18n/index.tsx';
import textures from '#style/textures.module.css';
import styles from './page-frame.module.css';
import { addressAt, addresses, frameCode } from './pages.ts';
import { Shortcuts } from './palette/shortcuts.tsx';
import { nameOf, type Place, pagesOf, placeAt, places, wayBackFrom } from './places.ts';

const StatusBars = lazyComponent(frameCode.statusBars);
const SessionBar = lazyComponent(frameCode.sessionBar);
const UnreadCount = lazyComponent(frameCode.unreadCount);
const AppBadge = lazyComponent(() => import('./app-badge.tsx'));
const EarnedByRecorded = lazyComponent(() => import('./earned-alone.tsx'));

const icons: Record<Place, typeof House> = {
  player: House,
  sessions: Clapperboard,
  search: Search,
  game: Swords,
  me: UserRound,
};

/** The frame around every page: navigation, the way back, bars of status and session. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [path] = useLocation();
  const { uid, kind } = useAccount();
  const { identity } = useUser();
  const isOperator = identity.state === 'signed-in' && identity.isOperator === true;
  const [isSession] = useRoute('/evening/*?');
  const [isControl] = useRoute('/operator/*?');
  const back = wayBackFrom(path);
  const recorded = useJustRecorded(uid);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {say('common.skip')}
      </a>
      <nav className={`${textures.velvet} ${styles.nav}`} aria-label={say('common.navigation')}>
        <span className={styles.name}>
          <Wordmark isStacked />
        </span>
        {places.map((place) => (
          <PlaceLinks key={place} place={place} path={path} isMember={kind === 'member'}>
            {place === 'me' && kind === 'member' && <UnreadCount uid={uid} />}
          </PlaceLinks>
        ))}
        {isOperator && (
          <NavigationLink href="/operator" page="operator" isHere={isControl} Icon={Projector} />
        )}
      </nav>
      <Shortcuts />
      {/* Home begins with the evening under way. */}
      {!isSession && path !== '/' && <SessionBar uid={uid} />}
      <PageContent className={styles.main}>
        <StatusBars />
        {kind === 'member' && hasAppBadge() && <AppBadge key={uid} />}
        {recorded && <EarnedByRecorded key={recorded.movieId} uid={uid} recorded={recorded} />}
        {back !== null && (
          <p className={styles.back}>
            <BackLink href={addresses[back]}>{say(nameOf(back))}</BackLink>
          </p>
        )}
        {/* A page that broke, or is on its way, takes no other with it. */}
        <ErrorBoundary of={path}>
          <CirclePictures key={uid}>{children}</CirclePictures>
        </ErrorBoundary>
      </PageContent>
    </div>
  );
}

type PlaceProps = { place: Place; path: string; isMember: boolean; children: ReactNode };

/** A place, and on wide screens the pages behind it while the user is there. */
function PlaceLinks({ place, path, isMember, children }: PlaceProps) {
  const { say } = useWords();
  const isHere = placeAt(path) === place;
  return (
    <>
      <NavigationLink
        href={addresses[place]}
        page={place}
        isHere={isHere}
        Icon={icons[place]}
        // The evenings' page leads back to a single evening.
        replace={isHere && place === 'sessions'}
      >
        {children}
      </NavigationLink>
      {isHere && isMember && pagesOf[place].doors.length > 0 && (
        <ul className={styles.doors}>
          {pagesOf[place].doors.map((page) => (
            <li key={page}>
              <Link href={addresses[page]} aria-current={addressAt(path)?.name === page ? 'page' : undefined}>
                {say(nameOf(page))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type LinkProps = {
  href: string;
  page: Place | 'operator';
  isHere: boolean;
  Icon: typeof House;
  replace?: boolean;
  children?: ReactNode;
};

function NavigationLink({ href, page, isHere, Icon, replace = false, children }: LinkProps) {
  const { say } = useWords();
  const [path] = useLocation();
  return (
    <Link
      href={href}
      className={styles.place}
      aria-current={isHere ? (path === href ? 'page' : 'true') : undefined}
      replace={replace}
    >
      <span className={styles.icon}>
        <Icon aria-hidden />
        {children}
      </span>
      <span>{say(nameOf(page))}</span>
    </Link>
  );
}
