import { type KeyboardEvent, useEffect } from 'react';
import { areSingleKeysOn } from '#data/device/single-keys.ts';

/** Arrow keys move through the links; above the first one, or with Escape, `leave` is called. */
export function moveThroughLinks(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -Number.MAX_SAFE_INTEGER }[event.key];
  // A row's dialog stands elsewhere, and has keys of its own.
  const isElsewhere = event.target instanceof Node && !event.currentTarget.contains(event.target);
  if (step === undefined || isElsewhere) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  // Buttons in a row count as its link.
  const here =
    document.activeElement?.closest('a') ?? document.activeElement?.closest('li')?.querySelector('a');
  const at = (here ? links.indexOf(here) : -1) + step;
  if (at < 0) leave();
  else links[at]?.focus();
}

/** The slash key focuses the search field, unless the user is typing. */
export function useSlashShortcut(focus: () => void): void {
  useEffect(() => {
    function heed(event: globalThis.KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (
        !areSingleKeysOn() ||
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping
      )
        return;
      event.preventDefault();
      focus();
    }
    addEventListener('keydown', heed);
    return () => removeEventListener('keydown', heed);
  });
}
