import { sessionDocument } from '@cine/contract/documents/sessions';
import { useEffect, useState } from 'react';
import { Redirect, useParams, useSearchParams } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { useRootMark } from '#components/layout/use-root-mark.ts';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useIdentity } from '#data/auth/identity.ts';
import { useIsPast } from '#data/device/use-is-past.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { CodeEntry } from './code-entry.tsx';
import { OverScreen } from './over-screen.tsx';
import { SessionScreen } from './session-screen.tsx';
import styles from './television.module.css';
import { keepSession, keptSession, televisionSeat } from './television-seat.ts';
import { useArrowKeys } from './use-remote-control.ts';

/** A session on a television or another shared screen, which has no account and is used with arrow keys. */
export default function Television() {
  useArrowKeys();
  useRootMark('television');
  return (
    <PageContent className={styles.screen} leadsFocus>
      <Page />
    </PageContent>
  );
}

function Page() {
  const identity = useIdentity(televisionSeat);
  const { id } = useParams<{ id?: string }>();
  const [search] = useSearchParams();
  const code = search.get('code');
  const storedId = keptSession();
  // A new key makes a new listener: a refused one stays refused.
  const [times, setTimes] = useState(0);
  const come = () => setTimes(times + 1);
  if (identity.state === 'looking') return <Loading />;
  if (identity.state === 'signed-out') return <CodeEntry code={code} onCome={come} />;
  if (id !== undefined) return <TelevisionSession key={`${id} ${times}`} id={id} onCome={come} />;
  if (code === null && storedId !== null) return <Redirect to={`/tv/${storedId}`} replace />;
  return <CodeEntry code={code} onCome={come} />;
}

/** Shows a session, or asks for a code if the screen may not see it. */
function TelevisionSession({ id, onCome }: { id: string; onCome: () => void }) {
  const live = useDocument(`sessions/${id}`, sessionDocument, televisionSeat);
  const isGone = live.state === 'failed' || (live.state === 'missing' && !live.isFromDevice);
  useEffect(() => {
    if (!isGone) return;
    keepSession(null);
    void removeGuestSeats(id);
  }, [isGone, id]);
  const expiresAt = live.state === 'there' ? live.data.expiresAt : null;
  const isPast = useIsPast(expiresAt);
  if (isGone) return <CodeEntry code={null} isGone onCome={onCome} />;
  if (live.state !== 'there') return <Loading />;
  if (live.data.status === 'closed' || isPast) return <OverScreen id={id} session={live.data} />;
  return <SessionScreen id={id} session={live.data} />;
}
