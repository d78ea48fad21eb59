import { useEffect, useState } from 'react';
import { scrollToElement } from '#components/layout/scroll-to-element.ts';
import {
  celebratedKeys,
  celebrationKey,
  lastWatched,
  noteCelebrated,
  type WatchedRecord,
} from '#data/device/celebrated.ts';
import { serverNow } from '#data/server-time.ts';
import { useSession } from '../../../session-context.tsx';
import { watchedTitleId } from '../watched-title.ts';

export type DueCelebration = {
  /** Tells it from that of another movie or user. */
  key: string;
  record: WatchedRecord;
  /** Whoever has begun isn't shown it again on this device. */
  begin: () => void;
  end: () => void;
};

/** The last movie's celebration that whoever holds the device hasn't seen, as long as its gains are kept. */
export function useCelebration(): DueCelebration | null {
  const { id, session, holder } = useSession();
  const [seen] = useState(celebratedKeys);
  const [ended, setEnded] = useState<readonly string[]>([]);
  const record = lastWatched(session);
  useEffect(() => {
    if (ended.length > 0) showGains();
  }, [ended]);
  const key = record && celebrationKey(id, record, holder.uid, serverNow());
  if (!record || key === null || seen.includes(key) || ended.includes(key)) return null;
  const begin = () => noteCelebrated(key);
  return {
    key,
    record,
    begin,
    end: () => {
      begin();
      setEnded([...ended, key]);
    },
  };
}

/** What was pressed is gone; the gains take the focus instead. */
function showGains(): void {
  const title = document.getElementById(watchedTitleId);
  if (!title || document.activeElement !== document.body) return;
  title.focus({ preventScroll: true });
  scrollToElement(title, 'start');
}
