import { useRef, useState } from 'react';

/** Whether the last change is on its way or stored; if neither, why it was taken back. */
export type ChangeState = { state: 'saving' | 'saved' | null; fault: unknown };

/** What is shown until the stored value changes, which may be after the answer. */
type SentChange<T> = { value: T; after: { value: T } | null };

/** A stored value with changes made here, which show at once; of several in a row only the last is sent. */
export function useLatestChange<T>(
  stored: T,
  send: (next: T) => Promise<unknown>,
  isSame: (one: T, other: T) => boolean = Object.is,
): ChangeState & { value: T; change: (next: T) => void } {
  const [outcome, setOutcome] = useState<ChangeState>({ state: null, fault: null });
  const [sent, setSent] = useState<SentChange<T> | null>(null);
  const latest = useRef({ stored, turn: 0, sending: Promise.resolve(), done: null as SentChange<T> | null });
  latest.current.stored = stored;

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
    try {
      await send(next);
      const { stored: now } = latest.current;
      latest.current.done = isSame(now, next) ? null : { value: next, after: { value: now } };
      if (isLatest()) setOutcome({ state: 'saved', fault: null });
    } catch (error) {
      if (isLatest()) setOutcome({ state: null, fault: error });
    }
    if (isLatest()) setSent(latest.current.done);
  }

  // Forgotten once the stored value changes: it may change back.
  const isOver = (one: SentChange<T> | null) =>
    one !== null && one.after !== null && !isSame(one.after.value, stored);
  if (isOver(latest.current.done)) latest.current.done = null;
  if (isOver(sent)) setSent(null);
  return { value: sent === null || isOver(sent) ? stored : sent.value, change, ...outcome };
}
