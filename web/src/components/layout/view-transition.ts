import { flushSync } from 'react-dom';

/** How long a poster may take to be on the next page; nothing moves meanwhile. */
const patienceMs = 100;

/**
 * Shows a change as a View Transition where there are, unless the user prefers reduced motion; the poster of
 * a movie moves to where the change shows it. The bars around a page stay while it becomes another.
 */
export function withViewTransition(
  change: () => void,
  movieId: number | null = null,
  of: 'page' | 'part' = 'part',
): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || !('startViewTransition' in document)) {
    change();
    return;
  }
  const before = posterOf(movieId);
  markPoster(before);
  markBars(of);
  let after: HTMLElement | null = null;
  const transition = document.startViewTransition(async () => {
    flushSync(change);
    markBars(of);
    before?.style.removeProperty('view-transition-name');
    if (before) after = await posterArrival(movieId);
    markPoster(after);
  });
  // A transition that the next one interrupts has nothing left to do.
  transition.ready.catch(() => undefined);
  void transition.finished.finally(() => after?.style.removeProperty('view-transition-name'));
}

/** A dialog covers the bars while it opens, too. */
function markBars(changing: 'page' | 'part'): void {
  const isCovered = document.querySelector('dialog[open]') !== null;
  document.documentElement.dataset.changing = isCovered ? 'part' : changing;
}

function markPoster(poster: HTMLElement | null): void {
  poster?.style.setProperty('view-transition-name', 'movie');
}

/** A movie's poster on the screen; if several, the one in the link that was used. */
function posterOf(movieId: number | null): HTMLElement | null {
  if (movieId === null) return null;
  const selector = `[data-movie="${movieId}"]`;
  const used = document.activeElement?.querySelector<HTMLElement>(selector);
  return [used, ...document.querySelectorAll<HTMLElement>(selector)].find(isOnScreen) ?? null;
}

function isOnScreen(poster: HTMLElement | null | undefined): boolean {
  if (!poster) return false;
  const { top, bottom, width } = poster.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}

/** Waits for a poster on a page whose code or data is on its way. */
function posterArrival(movieId: number | null): Promise<HTMLElement | null> {
  return new Promise((resolve) => {
    const changes = new MutationObserver(() => look(false));
    const timer = setTimeout(() => look(true), patienceMs);
    const look = (isLast: boolean) => {
      const poster = posterOf(movieId);
      if (!poster && !isLast) return;
      changes.disconnect();
      clearTimeout(timer);
      resolve(poster);
    };
    changes.observe(document.body, { childList: true, subtree: true });
    look(false);
  });
}
