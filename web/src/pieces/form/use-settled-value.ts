import { useEffect, useRef, useState } from 'react';

/** How long keys rest once somebody has found what they were looking for. */
const restMs = 700;

type Found = { about: string; value: number };

/**
 * A value that shows at once while it is being looked for, and is said when it is found: by a finger at once, by keys, which
 * pass all that is between, once they rest, or whoever used them goes on. `about` is what it is a value of.
 */
export function useSettledValue(about: string, value: number | null, onSettle: (value: number) => void) {
  const [draft, setDraft] = useState<Found | null>(null);
  const open = useRef<(Found & { timer: ReturnType<typeof setTimeout> | undefined }) | null>(null);
  const saying = useRef(onSettle);
  useEffect(() => {
    saying.current = onSettle;
  }, [onSettle]);

  function settle() {
    const found = open.current;
    if (found === null) return;
    clearTimeout(found.timer);
    open.current = null;
    setDraft(null);
    if (found.about === about) saying.current(found.value);
  }

  /** `rests`: it is said unless another one comes soon; else not before `settle`. */
  function look(next: number, rests = true) {
    clearTimeout(open.current?.timer);
    open.current = { about, value: next, timer: rests ? setTimeout(settle, restMs) : undefined };
    setDraft({ about, value: next });
  }

  // Whoever goes on to another page has found what they were looking for.
  useEffect(
    () => () => {
      const found = open.current;
      open.current = null;
      clearTimeout(found?.timer);
      if (found?.timer !== undefined) saying.current(found.value);
    },
    [],
  );

  return { shown: draft?.about === about ? draft.value : value, look, settle };
}
