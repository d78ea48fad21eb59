import { useEffect, useRef, useState } from 'react';

/** Pause after the last key before a value counts. */
const restMs = 700;

type Adjustment = { about: string; value: number };

/**
 * A value of `about` that shows while it is adjusted and is reported once settled: at once by touch, after a
 * pause by keys, or on blur.
 */
export function useSettledValue(about: string, value: number | null, onSettle: (value: number) => void) {
  const [draft, setDraft] = useState<Adjustment | null>(null);
  const open = useRef<(Adjustment & { timer: ReturnType<typeof setTimeout> | undefined }) | null>(null);
  const saying = useRef(onSettle);
  useEffect(() => {
    saying.current = onSettle;
  }, [onSettle]);

  function settle() {
    const change = open.current;
    if (change === null) return;
    clearTimeout(change.timer);
    open.current = null;
    setDraft(null);
    if (change.about === about) saying.current(change.value);
  }

  /** `rests`: report after a pause; otherwise only on `settle`. */
  function look(next: number, rests = true) {
    clearTimeout(open.current?.timer);
    open.current = { about, value: next, timer: rests ? setTimeout(settle, restMs) : undefined };
    setDraft({ about, value: next });
  }

  // Leaving the page settles the value.
  useEffect(
    () => () => {
      const change = open.current;
      open.current = null;
      clearTimeout(change?.timer);
      if (change?.timer !== undefined) saying.current(change.value);
    },
    [],
  );

  return { current: draft?.about === about ? draft.value : value, look, settle };
}
