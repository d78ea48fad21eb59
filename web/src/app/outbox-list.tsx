import { ChevronDown, CloudUpload, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { outboxOf } from '../live/offline/outbox/outbox.ts';
import type { Action, Queue } from '../live/offline/outbox/queue.ts';
import { useOutbox } from '../live/offline/outbox/use-outbox.ts';
import { Button } from '../pieces/form/button.tsx';
import surface from '../style/surface.module.css';
import { useWords } from '../words/index.tsx';
import { ago } from '../words/relative-time.ts';
import { queuedActionInWords } from './queued-action-in-words.ts';
import styles from './status-bars.module.css';

/**
 * Shows how many actions wait to be sent and, on request, which; refused ones say why and can be sent again or dropped.
 */
export function OutboxList({ uid }: { uid: string }) {
  const { say } = useWords();
  const queue = useOutbox(uid) ?? none;
  const refused = queue.filter(({ refusal }) => refusal !== null).length;
  const waiting = queue.length - refused;
  const { wasSent, onDrop } = useJustSent(queue);
  const [isOpen, setOpen] = useState(false);
  const counts = [
    waiting > 0 && say('outbox.waiting', { count: waiting }),
    refused > 0 && say('outbox.refused', { count: refused }),
  ].filter((count) => count !== false);
  return (
    <>
      <div role="status">
        {wasSent && (
          <p className={`${surface.live} ${styles.bar}`}>
            <CloudUpload aria-hidden />
            {say('outbox.sent')}
          </p>
        )}
        <span className="unseen">{counts.join(', ')}</span>
      </div>
      {queue.length > 0 && (
        // Refused actions show without a click.
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
          {waiting > 0 && <p className={styles.hint}>{say('outbox.hint')}</p>}
          <ul>
            {queue.map((action) => (
              <WaitingAction key={action.id} uid={uid} action={action} onDrop={() => onDrop(action.id)} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type ActionProps = { uid: string; action: Action; onDrop: () => void };

function WaitingAction({ uid, action, onDrop }: ActionProps) {
  const { say, locale } = useWords();
  const { drop, retry } = outboxOf(uid);
  const what = queuedActionInWords(action, say, locale);
  return (
    <li className={styles.action}>
      <p>
        <strong>{what}</strong> <small>{ago(action.at, locale, Date.now())}</small>
      </p>
      {action.refusal !== null && <p className={styles.refusal}>{action.refusal}</p>}
      <p className={styles.ways}>
        {action.refusal !== null && (
          <Button
            kind="quiet"
            aria-label={say('outbox.retryNamed', { what })}
            onClick={() => void retry(action.id)}
          >
            {say('common.retry')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say('outbox.dropNamed', { what })}
          onClick={() => {
            onDrop();
            void drop(action.id);
          }}
        >
          {say('outbox.drop')}
        </Button>
      </p>
    </li>
  );
}

const shownMs = 5_000;
const none: Queue = [];

/** Whether the last waiting action was just sent; dropped ones don't count. */
function useJustSent(queue: Queue): { wasSent: boolean; onDrop: (id: string) => void } {
  const before = useRef<Queue>([]);
  const dropped = useRef(new Set<string>());
  const [wasSent, setSent] = useState(false);
  useEffect(() => {
    const left = before.current.filter(({ id }) => !dropped.current.has(id));
    before.current = queue;
    setSent(queue.length === 0 && left.length > 0);
  }, [queue]);
  useEffect(() => {
    if (!wasSent) return;
    const timer = setTimeout(() => setSent(false), shownMs);
    return () => clearTimeout(timer);
  }, [wasSent]);
  return { wasSent, onDrop: (id) => dropped.current.add(id) };
}
