import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import type { Kind } from '@cine/contract/notifications/kinds';
import { localDay } from '@cine/contract/zones/local-clock';
import {
  CalendarCheck,
  Check,
  Clapperboard,
  Flag,
  Flame,
  Hourglass,
  ListChecks,
  Mail,
  Megaphone,
  Popcorn,
  ShieldAlert,
  ShieldCheck,
  Swords,
  Trophy,
  UserRoundCheck,
  UserRoundPlus,
  Vote,
} from 'lucide-react';
import { Link } from 'wouter';
import { useAccount } from '../../live/auth/user.tsx';
import surface from '../../style/surface.module.css';
import { useWords, type WordKey } from '../../words/index.tsx';
import { AcceptInvitation } from './accept-invitation.tsx';
import styles from './notifications.module.css';

export type Notification = NotificationDocument;

/** What each kind looks like. */
const looks: Record<Kind, { Icon: typeof Flag; title: WordKey; body: WordKey }> = {
  moderation: {
    Icon: ShieldAlert,
    title: 'notifications.moderationTitle',
    body: 'notifications.moderation',
  },
  'report-decided': {
    Icon: ShieldCheck,
    title: 'notifications.reportDecidedTitle',
    body: 'notifications.reportDecided',
  },
  invitation: {
    Icon: Mail,
    title: 'notifications.invitationTitle',
    body: 'notifications.invitation',
  },
  'streak-at-risk': { Icon: Flame, title: 'notifications.streakTitle', body: 'notifications.streakAtRisk' },
  'habit-reminder': {
    Icon: ListChecks,
    title: 'notifications.habitTitle',
    body: 'notifications.habitReminder',
  },
  'date-chosen': {
    Icon: CalendarCheck,
    title: 'notifications.dateChosenTitle',
    body: 'notifications.dateChosen',
  },
  'duel-proposed': {
    Icon: Swords,
    title: 'notifications.duelProposedTitle',
    body: 'notifications.duelProposed',
  },
  'duel-answered': {
    Icon: Swords,
    title: 'notifications.duelAnsweredTitle',
    body: 'notifications.duelAnswered',
  },
  'duel-lapsed': {
    Icon: Hourglass,
    title: 'notifications.duelLapsedTitle',
    body: 'notifications.duelLapsed',
  },
  broadcast: {
    Icon: Megaphone,
    title: 'notifications.broadcastTitle',
    body: 'notifications.broadcast',
  },
  'friend-request': {
    Icon: UserRoundPlus,
    title: 'notifications.friendRequestTitle',
    body: 'notifications.friendRequest',
  },
  'friend-accepted': {
    Icon: UserRoundCheck,
    title: 'notifications.friendAcceptedTitle',
    body: 'notifications.friendAccepted',
  },
  'friend-completed-challenge': {
    Icon: Trophy,
    title: 'notifications.friendCompletedTitle',
    body: 'notifications.friendCompleted',
  },
  arrivals: {
    Icon: Clapperboard,
    title: 'notifications.arrivalsTitle',
    body: 'notifications.arrivals',
  },
  tip: {
    Icon: Popcorn,
    title: 'notifications.tipTitle',
    body: 'notifications.tip',
  },
  'poll-opened': {
    Icon: Vote,
    title: 'notifications.pollOpenedTitle',
    body: 'notifications.pollOpened',
  },
  'poll-decided': {
    Icon: Vote,
    title: 'notifications.pollDecidedTitle',
    body: 'notifications.pollDecided',
  },
  'offer-checked': {
    Icon: Flag,
    title: 'notifications.offerCheckedTitle',
    body: 'notifications.offerChecked',
  },
};

type Props = {
  notification: Notification;
  /** Who caused it; null if that is nobody any more. */
  name: string | null;
  /** Whether it is a request that was accepted. */
  isAccepted: boolean;
  /** ISO 8601. */
  at: string;
  isUnread: boolean;
  href: string;
  onRead: () => void;
};

/** One notification: opens its page, and is read then. */
export function NotificationRow({
  notification: { kind, params },
  name,
  isAccepted,
  at,
  isUnread,
  href,
  onRead,
}: Props) {
  const { say, locale } = useWords();
  const { timeZone } = useAccount();
  const { Icon, title, body } = looks[kind];
  const isOver = localDay(Date.parse(at), timeZone) < localDay(Date.now(), timeZone);
  const told = { ...params, name: name ?? say('notifications.somebody'), over: isOver ? 'yes' : 'no' };
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return (
    <li className={`${surface.tile} ${styles.row}`} data-unread={isUnread || undefined}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <Link href={href} className={`${surface.coverLink} ${styles.text}`} onClick={onRead}>
        <strong>{say(title, told)}</strong>
        <span>{say(isAccepted ? 'notifications.friendAccepted' : body, told)}</span>
        <time dateTime={at} className={styles.time}>
          {time.format(new Date(at))}
        </time>
      </Link>
      {isUnread && (
        <button
          type="button"
          className={styles.read}
          onClick={onRead}
          aria-label={say('notifications.markRead')}
        >
          <Check aria-hidden />
        </button>
      )}
      {isUnread && kind === 'invitation' && params.to === 'group' && (
        <AcceptInvitation groupId={String(params.groupId)} group={String(params.group)} />
      )}
    </li>
  );
}
