import { second } from '@cine/contract/time';
import { ChevronDown, CloudUpload, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import {
  type DeferredCall,
  type DeferredCalls,
  isAboutBallot,
  needsConsent,
} from '#data/offline/deferred/deferred-calls.ts';
import { deferredStoreOf } from '#data/offline/deferred/deferred-store.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import surface from '#style/surface.module.css';
import { deferredCallInWords } from './deferred-call-in-words.ts';
import styles from './status-bars.module.css';

/** Shows how many calls wait and, on request, which; refused ones can be sent again or dropped. */
export function DeferredCallList({ uid }: { uid: string }) {
  const { say } = useWords();
  const all = useDeferredCalls(uid) ?? none;
  const calls = useMemo(() => all.filter((call) => !needsConsent(call)), [all]);
  const refused = calls.filter(({ refusal }) => refusal !== null).length;
  const waiting = calls.length - refused;
  const { wasSent, onDrop } = useJustSent(calls);
  const [isOpen, setOpen] = useState(false);
  const counts = [
    waiting > 0 && say('status.waiting', { count: waiting }),
    refused > 0 && say('status.refused', { count: refused }),
  ].filter((count) => count !== false);
  return (
    <>
      <div role="status">
        {wasSent && (
          <p className={`${surface.live} ${styles.bar}`}>
            <CloudUpload aria-hidden />
            {say('status.sent')}
          </p>
        )}
        <span className="unseen">{counts.join(', ')}</span>
      </div>
      {calls.length > 0 && (
        // Refused calls show without a click.
        <details
          className={`${surface.live} ${styles.bar} ${styles.waiting}`}
          data-refused={refused > 0 || undefined}
          open={isOpen || refused > 0}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>
            {refused > 0 ? <TriangleAlert aria-hidden /> : <CloudUpload aria-hidden />}
            <span>
              {counts.map((count) => (
                <span key={count}>{count}</span>
              ))}
            </span>
            <ChevronDown aria-hidden className={styles.arrow} />
          </summary>
          {waiting > 0 && <p className={styles.hint}>{say('status.hint')}</p>}
          <ul>
            {calls.map((call) => (
              <WaitingCall key={call.id} uid={uid} call={call} onDrop={() => onDrop(call.id)} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type CallProps = { uid: string; call: DeferredCall; onDrop: () => void };

function WaitingCall({ uid, call, onDrop }: CallProps) {
  const { say, locale } = useWords();
  const { drop, retry } = deferredStoreOf(uid);
  const what = deferredCallInWords(call, say, locale);
  const isLate = call.refusal !== null && isAboutBallot(call);
  return (
    <li className={styles.call}>
      <p>
        <strong>{what}</strong> <small>{ago(call.at, { say, locale }, serverNow())}</small>
      </p>
      {call.refusal !== null && (
        <p className={styles.refusal}>
          {call.refusal}{' '}
          {isLate && say(call.operation === 'polls-vote' ? 'status.voteLate' : 'status.withdrawalLate')}
        </p>
      )}
      <p className={styles.ways}>
        {call.refusal !== null && !isLate && (
          <Button
            kind="quiet"
            aria-label={say('status.retryNamed', { what })}
            onClick={() => void retry(call.id)}
          >
            {say('common.retry')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say(isLate ? 'status.closeNamed' : 'status.dropNamed', { what })}
          onClick={() => {
            onDrop();
            void drop(call.id);
          }}
        >
          {say(isLate ? 'common.close' : 'status.drop')}
        </Button>
      </p>
    </li>
  );
}

const shownMs = 5 * second;
const none: DeferredCalls = [];

/** Whether the last waiting call was just sent; dropped ones don't count. */
function useJustSent(calls: DeferredCalls): { wasSent: boolean; onDrop: (id: string) => void } {
  const before = useRef<DeferredCalls>([]);
  const dropped = useRef(new Set<string>());
  const [wasSent, setSent] = useState(false);
  useEffect(() => {
    const left = before.current.filter(({ id }) => !dropped.current.has(id));
    before.current = calls;
    setSent(calls.length === 0 && left.length > 0);
  }, [calls]);
  useEffect(() => {
    if (!wasSent) return;
    const timer = setTimeout(() => setSent(false), shownMs);
    return () => clearTimeout(timer);
  }, [wasSent]);
  return { wasSent, onDrop: (id) => dropped.current.add(id) };
}
