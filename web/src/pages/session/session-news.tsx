import type { SessionDocument } from '@cine/contract/documents/sessions';
import { second } from '@cine/contract/time';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import { useWords } from '../../words/index.tsx';
import styles from './session.module.css';
import { useSession } from './session-context.tsx';
import { type SessionEvent, sessionEvents } from './session-events.ts';

const shownMs = 6 * second;

/** Announces for a moment what others have just done. */
export function SessionNews() {
  const { say, locale } = useWords();
  const { session, sharers, nameOf } = useSession();
  const [news, setNews] = useState<string | null>(null);
  const former = useRef<SessionDocument>(session);
  const tellOf = useEffectEvent((session: SessionDocument) => {
    const mine = sharers.map(({ uid }) => uid);
    const events = sessionEvents(former.current, session).filter(({ by }) => !mine.includes(by));
    const names = former.current.attendees;
    former.current = session;
    if (events.length === 0) return;
    const inWords = ({ kind, by, movie }: SessionEvent) =>
      say(`session.${kind}`, {
        name: session.attendees[by]?.name ?? names[by]?.name ?? nameOf(by),
        title: movie ? titleOf(movie, locale) : '',
      });
    setNews(events.map(inWords).join(' '));
  });
  useEffect(() => tellOf(session), [session]);
  useEffect(() => {
    if (news === null) return;
    const timer = setTimeout(() => setNews(null), shownMs);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div className={styles.news} role="status">
      {news !== null && <p>{news}</p>}
    </div>
  );
}
