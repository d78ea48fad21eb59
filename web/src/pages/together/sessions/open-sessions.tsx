import type { SessionDocument } from '@cine/contract/documents/sessions';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { dotted } from '#i18n/dotted.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './sessions.module.css';

type Props = { sessions: readonly Row<SessionDocument>[]; uid: string };

/** The user's evenings under way. */
export function OpenSessions({ sessions, uid }: Props) {
  const { say, locale } = useWords();
  const time = dateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <ul className={`${layout.stackM} ${styles.open}`}>
      {sessions.map(({ id, data: { hostId, code, attendees, createdAt, chosen } }) => {
        const present = Object.values(attendees).filter((attendee) => attendee.present).length;
        const host = attendees[hostId]?.name ?? say('session.somebody');
        return (
          <li key={id}>
            <Link href={`/evening/${id}`} className={`${surface.live} ${styles.session}`}>
              <span>
                <strong>{hostId === uid ? say('session.mine') : say('session.of', { name: host })}</strong>
                <span>
                  {dotted([
                    chosen ? titleOf(chosen, locale) : say('player.sessionWith', { count: present }),
                    say('session.openedAt', { time: time.format(createdAt) }),
                  ])}
                </span>
              </span>
              <span className={styles.code} translate="no">
                <span className="unseen">{say('common.code')} </span>
                {code}
              </span>
              <ChevronRight aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
