import { dateOf } from '@cine/contract/game/local-days';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { localDay } from '@cine/contract/zones/local-clock';
import {
  Bell,
  CalendarDays,
  ChartNoAxesColumn,
  FileDown,
  Flame,
  Heart,
  LibraryBig,
  ListVideo,
  PartyPopper,
  Popcorn,
  Settings,
  Sparkles,
  Star,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { Link } from 'wouter';
import buttons from '#components/form/button.module.css';
import { Door, Doors } from '#components/layout/doors/doors.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { streakToday } from '#data/queries/streak/streak-today.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { unreadIn, useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './me.module.css';

/** The user: face, flame and bell, their people, their movies, and the way to the settings. */
export default function Me() {
  const { say } = useWords();
  const account = useAccount();
  const { uid, kind, displayName, username, figure, avatar, timeZone } = account;
  const progress = ifKnown(useProgress(uid));
  const streak = streakToday(progress, account).length;
  const year = dateOf(localDay(serverNow(), timeZone)).slice(0, 4);
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <header className={styles.head}>
        <Avatar
          uid={uid}
          name={displayName}
          figure={figure}
          picture={avatar === undefined ? null : avatarPath(uid, avatar, 'small')}
        />
        <div className={styles.name}>
          <h1 className={layout.oneLine}>{displayName}</h1>
          {username && <p className={`${prose.note} ${layout.oneLine}`}>{`@${username}`}</p>}
          {kind === 'member' && (
            <Link href={`/people/${uid}`} className={layout.tapLink}>
              {say('settings.asOthers')}
            </Link>
          )}
        </div>
        <Link
          href="/settings"
          className={`${buttons.button} ${buttons.plain} ${styles.gear}`}
          aria-label={say('common.page_settings')}
        >
          <Settings aria-hidden />
        </Link>
      </header>
      {kind === 'member' && (
        <Doors>
          <Bells uid={uid} />
          <Door
            href="/streak"
            Icon={Flame}
            name={say('common.page_streak')}
            state={progress && say('me.streak', { count: streak })}
          />
        </Doors>
      )}
      {kind === 'member' && <People />}
      <section className={layout.stackM} aria-labelledby="movies-title">
        <h2 id="movies-title">{say('me.movies')}</h2>
        <Doors>
          <Door href="/list" Icon={ListVideo} name={say('common.page_watchlist')} />
          <Door href="/rate" Icon={Star} name={say('common.page_rate')} />
          <Door href="/taste" Icon={Heart} name={say('common.page_taste')} />
          <Door href="/for-you" Icon={Sparkles} name={say('common.page_forYou')} />
          <Door href="/collections" Icon={LibraryBig} name={say('common.page_collections')} />
          <Door href="/statistics" Icon={ChartNoAxesColumn} name={say('common.page_statistics')} />
          <Door href={`/review/${year}`} Icon={PartyPopper} name={say('review.title', { year })} />
          <Door href="/imports" Icon={FileDown} name={say('me.imports')} />
        </Doors>
      </section>
    </div>
  );
}

function Bells({ uid }: { uid: string }) {
  const { say } = useWords();
  const inbox = ifKnown(useInbox(uid));
  const count = inbox ? unreadIn(inbox).size : 0;
  return (
    <Door
      href="/notifications"
      Icon={Bell}
      name={say('common.page_notifications')}
      state={inbox && say('common.unread', { count })}
      waits={count > 0}
    />
  );
}

function People() {
  const { say } = useWords();
  const circle = ifKnown(useCircle());
  const groups = ifKnown(useGroups());
  const requests = Object.keys(circle?.asking ?? {}).length;
  const friends = Object.keys(circle?.friends ?? {}).length;
  return (
    <section className={layout.stackM} aria-labelledby="people-title">
      <h2 id="people-title">{say('me.people')}</h2>
      <Doors>
        <Door
          href="/friends"
          Icon={UserRound}
          name={say('common.page_friends')}
          state={
            circle &&
            (requests > 0 ? say('me.requests', { count: requests }) : say('me.friends', { count: friends }))
          }
          waits={requests > 0}
        />
        <Door
          href="/groups"
          Icon={UsersRound}
          name={say('common.page_groups')}
          state={groups && say('me.groups', { count: groups.length })}
        />
        <Door href="/dates" Icon={CalendarDays} name={say('common.page_dates')} state={say('me.dates')} />
        <Door href="/tips" Icon={Popcorn} name={say('common.page_tips')} />
      </Doors>
    </section>
  );
}
