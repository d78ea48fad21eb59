import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../words/index.tsx';
import styles from './page-content.module.css';

/** What is shown first takes no focus: the first tab stop is the page's first. */
let isFirst = true;
let wentBack = false;
addEventListener('popstate', () => {
  wentBack = true;
});

type Props = {
  className?: string | undefined;
  /** The page takes the focus to where it begins by itself. */
  leadsFocus?: boolean;
  children: ReactNode;
};

/**
 * The place of a page's content. Whoever goes to another page is at its beginning, by eye, by keyboard and by screen
 * reader, and the browser's tab is called what the page's heading says.
 */
export function PageContent({ className = '', leadsFocus = false, children }: Props) {
  const { say } = useWords();
  const [path] = useLocation();
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page.
  useEffect(() => arriveAt(place.current!, leadsFocus), [path]);
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
  // Who goes back is where they were.
  if (!isFirst && !wentBack) scrollTo(0, 0);
  isFirst = false;
  wentBack = false;
}

/** Headings come when their data has come, and change language; returns how to stop. */
function followHeading(place: HTMLElement, name: string): () => void {
  const show = () => {
    const heading = place.querySelector('h1')?.textContent;
    document.title = heading ? `${heading} · ${name}` : name;
  };
  show();
  const changes = new MutationObserver(show);
  changes.observe(place, { childList: true, characterData: true, subtree: true });
  return () => changes.disconnect();
}
