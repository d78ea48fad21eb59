import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import type { Kind } from '@cine/contract/notifications/kinds';
import { answerInvitation } from '@cine/contract/operations/together/groups';
import { localDay } from '@cine/contract/zones/local-clock';
import {
  CalendarCheck,
  Check,
  Clapperboard,
  Flag,
  Flame,
  Hourglass,
  KeyRound,
  ListChecks,
  ListTodo,
  Mail,
  Megaphone,
  Popcorn,
  ShieldAlert,
  ShieldCheck,
  Sparkles,
  Swords,
  Trophy,
  UserRoundCheck,
  UserRoundPlus,
  UsersRound,
  Vote,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { notificationInWords } from './notification-words.ts';
import styles from './notifications.module.css';

export type Notification = NotificationDocument;

/** What each kind looks like. */
const icons: Record<Kind, typeof Flag> = {
  moderation: ShieldAlert,
  'report-decided': ShieldCheck,
  invitation: Mail,
  'group-news': UsersRound,
  'streak-at-risk': Flame,
  'habit-reminder': ListChecks,
  'task-evaluated': ListTodo,
  'list-labelled': Sparkles,
  'date-chosen': CalendarCheck,
  'duel-proposed': Swords,
  'duel-answered': Swords,
  'duel-lapsed': Hourglass,
  'new-device': KeyRound,
  'way-in': KeyRound,
  broadcast: Megaphone,
  'friend-request': UserRoundPlus,
  'friend-accepted': UserRoundCheck,
  'friend-completed-challenge': Trophy,
  arrivals: Clapperboard,
  tip: Popcorn,
  'poll-opened': Vote,
  'poll-decided': Vote,
  'offer-checked': Flag,
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
  notification: { kind, params, from },
  name,
  isAccepted,
  at,
  isUnread,
  href,
  onRead,
}: Props) {
  const { say, locale } = useWords();
  const { timeZone } = useAccount();
  const Icon = icons[kind];
  const isOver = localDay(Date.parse(at), timeZone) < localDay(serverNow(), timeZone);
  const words = notificationInWords({ kind, params, from }, { name, isAccepted, isOver, locale }, say);
  const time = dateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <li className={`${surface.tile} ${styles.row}`} data-unread={isUnread || undefined}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <Link href={href} className={`${surface.coverLink} ${styles.text}`} onClick={onRead}>
        <strong>{words.title}</strong>
        <span>{words.body}</span>
        <time dateTime={at} className={prose.note}>
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

function AcceptInvitation({ groupId, group }: { groupId: string; group: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  return (
    <div className={styles.answer}>
      <Button
        kind="main"
        busy={busy !== null}
        aria-label={say('notifications.acceptInto', { group })}
        onClick={() =>
          void runLast('accept', async () => {
            await call(answerInvitation, { groupId, accept: true });
            navigate(`/groups/${groupId}`);
          })
        }
      >
        {say('friends.accept')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
