import { type CircleDocument, nameIn } from '@cine/contract/documents/circles';
import { kinds } from '@cine/contract/notifications/kinds';
import { markAllRead, markRead } from '@cine/contract/operations/core/notifications';
import { notificationsOf } from '@cine/contract/queries';
import { toInstant } from '@cine/contract/time';
import { CheckCheck, Settings } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import silentBell from '#components/feedback/scenes/silent-bell.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { type Row, useDocuments } from '#data/queries/use-documents.ts';
import { unreadIn, useInbox } from '#data/queries/use-inbox.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { byDay, nameOfDay } from './by-day.ts';
import { type Notification, NotificationRow } from './notification-row.tsx';
import styles from './notifications.module.css';

const pageSize = 30;

/** A member's notifications, live, the newest first. */
export default function NotificationsPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  return (
    <div className={`${layout.stackL} ${layout.column}`}>
      <header className={styles.head}>
        <h1>{say('common.page_notifications')}</h1>
        {kind === 'member' && (
          <Link href="/settings#notifications" className={styles.settings}>
            <Settings aria-hidden />
            {say('notifications.settings')}
          </Link>
        )}
      </header>
      {kind === 'member' ? <Inbox uid={uid} /> : <ForMembers text={say('notifications.forMembers')} />}
    </div>
  );
}

function Inbox({ uid }: { uid: string }) {
  const { say } = useWords();
  const [limit, setLimit] = useState(pageSize);
  const query = useMemo(() => notificationsOf(uid, serverNow()), [uid]);
  const live = useDocuments(query, { limit });
  const [before, setBefore] = useState<Row<Notification>[] | null>(null);
  const inbox = useInbox(uid);
  const circle = useCircle();
  const action = useAction();
  if (live.state === 'failed') throw live.error;
  // Older ones come below those that are shown.
  const rows = live.state === 'there' ? live.data : before;
  if (rows?.length === 0) return <Nothing />;
  if (live.state === 'unknown' || inbox === 'unknown' || circle === 'unknown') return <NotOnDevice />;
  if (rows === null || inbox === null || circle === null) return <Skeleton count={4} size="row" />;
  const unread = unreadIn(inbox);
  const readOne = (id: string) => {
    if (unread.has(id)) void action.run(id, () => call(markRead, { notificationId: id }));
  };
  return (
    <>
      <div className={layout.spreadRow}>
        <p className={prose.soft} role="status">
          {say('common.unread', { count: unread.size })}
        </p>
        {unread.size > 0 && (
          <Button
            kind="quiet"
            {...action.buttonStateOf('all')}
            onClick={() => void action.run('all', () => call(markAllRead, {}))}
          >
            <CheckCheck aria-hidden />
            {say('notifications.allRead')}
          </Button>
        )}
      </div>
      {action.fault && <Notice>{action.fault}</Notice>}
      <Days rows={rows} circle={circle} unread={unread} onRead={readOne} />
      {rows.length === limit && (
        <Button
          onClick={() => {
            setBefore(rows);
            setLimit(limit + pageSize);
          }}
        >
          {say('notifications.older')}
        </Button>
      )}
    </>
  );
}

function Nothing() {
  const { say } = useWords();
  return (
    <EmptyState scene={silentBell} title={say('notifications.empty')} text={say('notifications.emptyHint')} />
  );
}

type DaysProps = {
  rows: readonly Row<Notification>[];
  circle: CircleDocument;
  unread: ReadonlySet<string>;
  onRead: (id: string) => void;
};

function Days({ rows, circle, unread, onRead }: DaysProps) {
  const { locale } = useWords();
  const { timeZone } = useAccount();
  const dayOf = (at: number) => byDay([at], (each) => each, timeZone)[0]!.day;
  return byDay(rows, ({ data }) => data.at, timeZone).map(({ day, items }) => (
    <section key={day} className={layout.stackS} aria-labelledby={day}>
      <h2 id={day} className={styles.day}>
        <time dateTime={day}>{nameOfDay(day, dayOf(serverNow()), locale)}</time>
      </h2>
      <ul className={styles.rows}>
        {items.map(({ id, data }) => (
          <NotificationRow
            key={id}
            notification={data}
            name={data.from && nameIn(circle, data.from.uid)}
            isAccepted={
              data.kind === 'friend-request' &&
              data.from !== null &&
              Object.hasOwn(circle.friends, data.from.uid)
            }
            at={toInstant(data.at)}
            isUnread={unread.has(id)}
            href={kinds[data.kind].leadsTo(data.params, data.from)}
            onRead={() => onRead(id)}
          />
        ))}
      </ul>
    </section>
  ));
}
