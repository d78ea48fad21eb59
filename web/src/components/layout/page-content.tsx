import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import styles from './page-content.module.css';

/** The first page takes no focus, so the first tab stop stays the first. */
let isFirst = true;
let wentBack = false;
let shownPath = '';
// Going back may also close a dialog.
addEventListener('popstate', () => {
  wentBack = location.pathname !== shownPath;
});

type Props = {
  className?: string | undefined;
  /** The page focuses its starting element itself. */
  leadsFocus?: boolean;
  children: ReactNode;
};

/**
 * The page's main element. On navigation it scrolls to the top and takes the focus, and the document's title
 * follows the page's heading.
 */
export function PageContent({ className = '', leadsFocus = false, children }: Props) {
  const { say } = useWords();
  const [path] = useLocation();
  const place = useRef<HTMLElement>(null);
  const arrive = useEffectEvent((_path: string) => arriveAt(place.current!, leadsFocus));
  useEffect(() => arrive(path), [path]);
  const name = say('common.name');
  useEffect(() => followHeading(place.current!, name), [name]);
  return (
    <main id="content" tabIndex={-1} ref={place} className={`${styles.content} ${className}`}>
      {children}
    </main>
  );
}

function arriveAt(place: HTMLElement, leadsFocus: boolean): void {
  if (!isFirst && !leadsFocus) place.focus({ preventScroll: true });
  // Going back keeps the scroll position.
  if (!isFirst && !wentBack) scrollTo(0, 0);
  isFirst = false;
  wentBack = false;
  shownPath = location.pathname;
}

/** Headings appear with their data and change with the language; returns how to stop. */
function followHeading(place: HTMLElement, name: string): () => void {
  const show = () => {
    const heading = place.querySelector('h1')?.textContent;
    const title = heading ? `${heading} · ${name}` : name;
    if (document.title !== title) document.title = title;
  };
  show();
  const changes = new MutationObserver(show);
  changes.observe(place, { childList: true, characterData: true, subtree: true });
  return () => changes.disconnect();
}
