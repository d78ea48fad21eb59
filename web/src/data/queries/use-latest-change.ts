import { second } from '@cine/contract/time';
import { useRef, useState } from 'react';

/** Whether the last change is on its way or stored; if neither, why it was taken back. */
export type ChangeState = { state: 'saving' | 'saved' | null; fault: unknown };

/** How long a change is shown after its answer if the stored value doesn't follow: it was changed back. */
const lagMs = 5 * second;

/** What is shown until the stored value changes, which may be after the answer. */
type SentChange<T> = { value: T; after: { value: T } | null };

/** A stored value with changes made here, which show at once; only the last of several in a row is sent. */
export function useLatestChange<T>(
  value: T,
  send: (next: T) => Promise<unknown>,
  isSame: (one: T, other: T) => boolean = Object.is,
): ChangeState & { value: T; change: (next: T) => void } {
  const [outcome, setOutcome] = useState<ChangeState>({ state: null, fault: null });
  const [sent, setSent] = useState<SentChange<T> | null>(null);
  const latest = useRef({
    stored: value,
    turn: 0,
    sending: Promise.resolve(),
    /** What is being sent, and whether it was stored already: others may have changed it since. */
    send: null as { value: T; isStored: boolean } | null,
    done: null as SentChange<T> | null,
  });
  if (latest.current.send && !isSame(latest.current.stored, value))
    latest.current.send.isStored ||= isSame(latest.current.send.value, value);
  latest.current.stored = value;

  function change(next: T) {
    latest.current.turn += 1;
    const { turn } = latest.current;
    setOutcome({ state: 'saving', fault: null });
    setSent({ value: next, after: null });
    latest.current.sending = sendAfter(latest.current.sending, next, turn);
  }

  async function sendAfter(former: Promise<void>, next: T, turn: number) {
    await former;
    const isLatest = () => turn === latest.current.turn;
    if (!isLatest()) return;
    const sending = { value: next, isStored: false };
    latest.current.send = sending;
    try {
      await send(next);
      const { stored: now } = latest.current;
      const done = sending.isStored || isSame(now, next) ? null : { value: next, after: { value: now } };
      latest.current.done = done;
      if (done) setTimeout(() => forget(done), lagMs);
      if (isLatest()) setOutcome({ state: 'saved', fault: null });
    } catch (error) {
      if (isLatest()) setOutcome({ state: null, fault: error });
    }
    if (isLatest()) setSent(latest.current.done);
  }

  function forget(one: SentChange<T>) {
    if (latest.current.done === one) latest.current.done = null;
    setSent((current) => (current === one ? null : current));
  }

  // Forgotten once the stored value changes: it may change back.
  const isOver = (one: SentChange<T> | null) =>
    one !== null && one.after !== null && !isSame(one.after.value, value);
  if (isOver(latest.current.done)) latest.current.done = null;
  if (isOver(sent)) setSent(null);
  return { value: sent === null || isOver(sent) ? value : sent.value, change, ...outcome };
}
