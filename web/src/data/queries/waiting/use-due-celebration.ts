import { useState } from 'react';
import {
  celebratedKeys,
  type DueElsewhere,
  dueCelebrations,
  noteCelebrated,
} from '../../device/celebrated.ts';
import { serverNow } from '../../server-time.ts';
import { useSessions } from '../use-open-sessions.ts';

/** The last movie of the user's evenings that they haven't celebrated yet, and how to leave it at that. */
export function useDueCelebration(uid: string): { due: DueElsewhere | null; leave: () => void } {
  const live = useSessions(uid);
  const [celebrated, setCelebrated] = useState(celebratedKeys);
  const sessions = live.state === 'there' ? live.data : [];
  const [due = null] = dueCelebrations(sessions, uid, celebrated, serverNow());
  return {
    due,
    leave: () => {
      if (!due) return;
      noteCelebrated(due.key);
      setCelebrated(celebratedKeys());
    },
  };
}
