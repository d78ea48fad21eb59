import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { News } from '#components/feedback/news.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import { useSession } from './session-context.tsx';
import { type SessionEvent, sessionEvents } from './session-events.ts';

/** Says what has just changed at the evening. */
export function SessionNews() {
  const { say, locale } = useWords();
  const { session, sharers, nameOf } = useSession();
  const [news, setNews] = useState<{ text: string } | null>(null);
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
    setNews({ text: events.map(inWords).join(' ') });
  });
  useEffect(() => tellOf(session), [session]);
  return <News of={news} />;
}
