import { sessionDocumentSchema } from '@cine/contract/documents';
import { useEffect, useState } from 'react';
import { Redirect, useParams, useSearchParams } from 'wouter';
import { useIdentity } from '../../live/auth/identity.ts';
import { useDocument } from '../../live/data/use-document.ts';
import { useIsPast } from '../../live/device/use-is-past.ts';
import { Waiting } from '../../pieces/feedback/loading.tsx';
import { Content } from '../../pieces/layout/page-content.tsx';
import { Entry } from './code-entry.tsx';
import { Television } from './running-session.tsx';
import { Over } from './session-over.tsx';
import styles from './television.module.css';
import { eveningKept, keepEvening, screenSeat } from './television-seat.ts';
import { useArrowKeys } from './use-remote-control.ts';

/** An evening on a television or another shared screen, which is nobody: seen from afar, worked by arrow keys. */
export default function Screen() {
  useArrowKeys();
  return (
    <Content className={styles.screen} leadsFocus>
      <Page />
    </Content>
  );
}

function Page() {
  const identity = useIdentity(screenSeat);
  const { id } = useParams<{ id?: string }>();
  const [search] = useSearchParams();
  const code = search.get('code');
  const kept = eveningKept();
  // Whoever comes in again looks again: what was refused before would stay refused.
  const [times, setTimes] = useState(0);
  const come = () => setTimes(times + 1);
  if (identity.state === 'looking') return <Waiting />;
  if (identity.state === 'nobody') return <Entry code={code} onCome={come} />;
  if (id !== undefined) return <Shown key={`${id} ${times}`} id={id} onCome={come} />;
  if (code === null && kept !== null) return <Redirect to={`/tv/${kept}`} replace />;
  return <Entry code={code} onCome={come} />;
}

/** The evening as it is now; one that the screen may not see, or no more, is asked for by a code. */
function Shown({ id, onCome }: { id: string; onCome: () => void }) {
  const live = useDocument(`sessions/${id}`, sessionDocumentSchema, screenSeat);
  const isGone = live.state === 'failed' || (live.state === 'missing' && !live.isFromDevice);
  useEffect(() => {
    if (isGone) keepEvening(null);
  }, [isGone]);
  const expiresAt = live.state === 'there' ? live.data.expiresAt.toMillis() : null;
  const isPast = useIsPast(expiresAt);
  if (isGone) return <Entry code={null} isGone onCome={onCome} />;
  if (live.state !== 'there') return <Waiting />;
  if (live.data.status === 'closed' || isPast) return <Over session={live.data} />;
  return <Television id={id} session={live.data} />;
}
