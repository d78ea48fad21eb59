import { Bell, Clapperboard, House, Projector, Search, Swords, UserRound } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { ErrorBoundary } from '#components/feedback/error-boundary.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { Wordmark } from '#components/layout/wordmark.tsx';
import { CirclePictures } from '#components/people/circle-pictures.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useWords, type WordKey } from '#i18n/index.tsx';
import textures from '#style/textures.module.css';
import styles from './page-frame.module.css';
import { frameCode } from './pages.ts';

const StatusBars = lazyComponent(frameCode.statusBars);
const SessionBar = lazyComponent(frameCode.sessionBar);
const UnreadCount = lazyComponent(frameCode.unreadCount);

type NavigationItem = { path: string; pattern: string; label: WordKey; Icon: typeof House };

const navigationItems: NavigationItem[] = [
  { path: '/', pattern: '/', label: 'common.player', Icon: House },
  { path: '/evening', pattern: '/evening/*?', label: 'common.session', Icon: Clapperboard },
  { path: '/challenges', pattern: '/challenges/*?', label: 'common.challenges', Icon: Swords },
  { path: '/search', pattern: '/search', label: 'common.search', Icon: Search },
  { path: '/settings', pattern: '/settings', label: 'common.me', Icon: UserRound },
];

/** The bell, where there is room; on phones it is on the user's page, and its number on the link to that. */
const bell: NavigationItem = {
  path: '/notifications',
  pattern: '/notifications',
  label: 'common.notifications',
  Icon: Bell,
};

/** Only operators see it. */
const control: NavigationItem = {
  path: '/operator',
  pattern: '/operator',
  label: 'common.operators',
  Icon: Projector,
};

/** The frame around every page: navigation, bell, bars of status and session. */
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
        {(isOperator ? [...navigationItems, control] : navigationItems).map((item) => (
          <Fragment key={item.path}>
            {item.path === '/settings' && kind === 'member' && (
              <NavigationLink {...bell} className={styles.roomy} count={<UnreadCount uid={uid} />} />
            )}
            <NavigationLink
              {...item}
              count={
                item.path === '/settings' &&
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
        <ErrorBoundary of={path}>
          <CirclePictures key={uid}>{children}</CirclePictures>
        </ErrorBoundary>
      </PageContent>
    </div>
  );
}

function NavigationLink({
  path,
  pattern,
  label,
  Icon,
  className = '',
  count,
}: NavigationItem & { className?: string | undefined; count?: ReactNode }) {
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
