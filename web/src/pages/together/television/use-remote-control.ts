import { useEffect, useEffectEvent, useRef } from 'react';
import { type Direction, nearestBox } from './nearest-box.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Back keys of remote controls, by maker. */
const backKeys = new Set(['Escape', 'GoBack', 'BrowserBack', 'XF86Back']);

/** Arrow keys move the focus to the nearest button in that direction; in a dialog they stay in it. */
export function useArrowKeys(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const direction = directions[event.key];
      if (event.key === 'Enter') return tick(event);
      if (!direction || event.defaultPrevented) return;
      event.preventDefault();
      const root = document.querySelector('dialog[open]') ?? document;
      const places = [...root.querySelectorAll<HTMLElement>(pressable)];
      const here = places.find((place) => place === document.activeElement);
      if (!here) return firstOf(places.filter(followsFocus))?.focus();
      const others = places.filter((place) => place !== here);
      const at = nearestBox(
        here.getBoundingClientRect(),
        others.map((place) => place.getBoundingClientRect()),
        direction,
      );
      if (at !== null) others[at]?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
}

const tickable = 'input:is([type="checkbox"], [type="radio"])';
const pressable = `button:not(:disabled), a[href], ${tickable}`;

/** OK ticks, which a keyboard's Enter doesn't. */
function tick(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLInputElement) || !event.target.matches(tickable)) return;
  event.preventDefault();
  event.target.click();
}

/** Whether something comes after what has the focus, such as a heading, or is in it. */
function followsFocus(place: HTMLElement): boolean {
  const order = document.activeElement?.compareDocumentPosition(place) ?? 0;
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The element marked with `data-first`, or the first one. */
function firstOf(places: readonly HTMLElement[]): HTMLElement | undefined {
  return places.find((place) => place.dataset.first !== undefined) ?? places[0];
}

/** Focuses the starting element when the content changes, unless the focus is on something still there. */
export function useFirstFocus(content: string): void {
  const begin = useEffectEvent((_shown: string) => {
    const here = document.activeElement;
    const isNowhere = here === null || here === document.body || here.matches('main');
    if (isNowhere) document.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  });
  useEffect(() => begin(content), [content]);
}

/**
 * Handles Escape, a remote's back key and the browser's back in the same way. Adds a history entry, as the
 * browser's would leave the page.
 */
export function useBackButton(onBack: () => void): void {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    const goBack = () => {
      const open = document.querySelector<HTMLDialogElement>('dialog[open]');
      // The `close` event comes later, when the window may be open again.
      if (open) open.dispatchEvent(new Event('close'));
      else latest.current();
    };
    const press = (event: KeyboardEvent) => {
      if (!backKeys.has(event.key)) return;
      event.preventDefault();
      goBack();
    };
    const stay = () => history.pushState({ stays: true }, '');
    const back = () => {
      stay();
      goBack();
    };
    if (!(history.state as { stays?: boolean } | null)?.stays) stay();
    document.addEventListener('keydown', press);
    addEventListener('popstate', back);
    return () => {
      document.removeEventListener('keydown', press);
      removeEventListener('popstate', back);
    };
  }, []);
}
