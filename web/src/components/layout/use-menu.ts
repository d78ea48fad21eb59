import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useClosedByBack } from './going-back/dialog-entries.ts';

/**
 * A menu that a choice, Escape, going back, a press beside it and a focus that leaves close, and whose
 * buttons arrow keys reach. A choice and Escape give the focus back to what opened it, and so do dialogs
 * that a choice opens.
 */
export function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  usePressBeside(row, isOpen, () => setOpen(false));
  useClosedByBack(() => setOpen(false), isOpen);

  // Events in dialogs that its buttons open come here, too.
  const isIn = (target: EventTarget | null) =>
    target instanceof Element && (row.current?.contains(target) ?? false);

  function close({ target }: SyntheticEvent) {
    if (!isOpen || !isIn(target)) return;
    opener.current?.focus();
    setOpen(false);
  }

  function heedKey(event: KeyboardEvent) {
    if (event.key === 'Escape') return close(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!isOpen || !isIn(event.target) || step === undefined) return;
    event.preventDefault();
    const stops = [...row.current!.querySelectorAll<HTMLElement>('a, button')];
    stops[stops.findIndex((stop) => stop === event.target) + step]?.focus();
  }

  function heedBlur({ relatedTarget }: FocusEvent) {
    if (relatedTarget !== null && !isIn(relatedTarget)) setOpen(false);
  }

  return { row, opener, isOpen, toggle: () => setOpen(!isOpen), close, heedKey, heedBlur };
}

function usePressBeside(part: RefObject<Element | null>, isWatched: boolean, heed: () => void): void {
  const onPress = useEffectEvent(({ target }: PointerEvent) => {
    if (target instanceof Node && !part.current?.contains(target)) heed();
  });
  useEffect(() => {
    if (!isWatched) return;
    const listen = (event: PointerEvent) => onPress(event);
    addEventListener('pointerdown', listen);
    return () => removeEventListener('pointerdown', listen);
  }, [isWatched]);
}
