import type { GroupDocument } from '@cine/contract/documents/groups';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { News } from '../../../../components/feedback/news.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import { groupEvents } from './group-events.ts';

export function GroupNews({ group }: { group: GroupDocument }) {
  const { say } = useWords();
  const [news, setNews] = useState<{ text: string } | null>(null);
  const former = useRef(group);
  const tellOf = useEffectEvent((now: GroupDocument) => {
    const events = groupEvents(former.current, now);
    former.current = now;
    if (events.length > 0)
      setNews({ text: events.map(({ kind, name }) => say(`groups.${kind}`, { name })).join(' ') });
  });
  useEffect(() => tellOf(group), [group]);
  return <News of={news} />;
}
