import { Bell, Clapperboard, House, Projector, Search, Swords, UserRound } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { ErrorBoundary } from '#components/feedback/error-boundary.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { Wordmark } from '#components/layout/wordmark.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useWords, type WordKey } from '#i18n/index.tsx';
import textures from '#style/textures.module.css';
import styles from './page-frame.module.css';
import { frameCode } from './pages.ts';

const StatusBars = lazyComponent(frameCode.statusBars);
const SessionBar = lazyComponent(frameCode.sessionBar);
const UnreadCount = lazyComponent(frameCode.unreadCount);

type Place = { path: string; pattern: string; label: WordKey; Icon: typeof House };

const places: Place[] = [
  { path: '/', pattern: '/', label: 'common.player', Icon: House },
  { path: '/evening', pattern: '/evening/*?', label: 'common.session', Icon: Clapperboard },
  { path: '/challenges', pattern: '/challenges/*?', label: 'common.challenges', Icon: Swords },
  { path: '/search', pattern: '/search', label: 'common.search', Icon: Search },
  { path: '/settings', pattern: '/settings', label: 'common.me', Icon: UserRound },
];

/**
 * The bell, a place of its own where there is room; on phones it is on the user's page, and its number on the
 * way there.
 */
const bell: Place = {
  path: '/notifications',
  pattern: '/notifications',
  label: 'common.notifications',
  Icon: Bell,
};

/** The place that only operators see. */
const control: Place = {
  path: '/operator',
  pattern: '/operator',
  label: 'common.operators',
  Icon: Projector,
};

export function PageFrame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [path] = useLocation();
  const { uid, kind } = useAccount();
  const { identity } = useUser();
  const isOperator = identity.state === 'signed-in' && identity.isOperator === true;
  const [isSession] = useRoute('/evening/*?');
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {say('common.skip')}
      </a>
      <nav className={`${textures.velvet} ${styles.nav}`} aria-label={say('common.navigation')}>
        <span className={styles.name}>
          <Wordmark isStacked />
        </span>
        {(isOperator ? [...places, control] : places).map((place) => (
          <Fragment key={place.path}>
            {place.path === '/settings' && kind === 'member' && (
              <PlaceLink {...bell} className={styles.roomy} count={<UnreadCount uid={uid} />} />
            )}
            <PlaceLink
              {...place}
              count={
                place.path === '/settings' &&
                kind === 'member' && (
                  <span className={styles.narrow}>
                    <UnreadCount uid={uid} />
                  </span>
                )
              }
            />
          </Fragment>
        ))}
      </nav>
      {!isSession && <SessionBar uid={uid} />}
      <PageContent className={styles.main}>
        <StatusBars />
        {/* A page that broke, or is on its way, takes no other with it. */}
        <ErrorBoundary of={path}>{children}</ErrorBoundary>
      </PageContent>
    </div>
  );
}

function PlaceLink({
  path,
  pattern,
  label,
  Icon,
  className = '',
  count,
}: Place & { className?: string | undefined; count?: ReactNode }) {
  const { say } = useWords();
  const [isHere] = useRoute(pattern);
  return (
    <Link
      href={path}
      className={`${styles.place} ${className}`}
      aria-current={isHere ? 'page' : undefined}
      // The evenings' page leads back to a single evening.
      replace={isHere && path === '/evening'}
    >
      <span className={styles.icon}>
        <Icon aria-hidden />
        {count}
      </span>
      <span>{say(label)}</span>
    </Link>
  );
}
