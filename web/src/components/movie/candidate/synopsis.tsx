/** What a movie is about, unfolded by a button, and its trailer. */
import type { Candidate } from '@cine/contract/operations/together/tonight';
import { ChevronDown, Play } from 'lucide-react';
import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './candidate.module.css';
import { inLanguage, trailerAddress } from './in-language.ts';

type Props = {
  about: NonNullable<Candidate['about']>;
  /** The movie's, as the reader knows it. */
  title: string;
};

export function Synopsis({ about, title }: Props) {
  const { locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const overview = inLanguage(about.overviews, locale);
  const isCutOff = useCutOff(text, isOpen, overview?.text);
  if (!overview) return null;
  return (
    <div className={styles.synopsis}>
      <p ref={text} id={id} lang={overview.lang} data-open={isOpen || undefined}>
        {overview.text}
      </p>
      {isCutOff && (
        <MoreButton title={title} controls={id} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
      )}
    </div>
  );
}

type MoreProps = { title: string; controls: string; isOpen: boolean; onPress: () => void };

export function MoreButton({ title, controls, isOpen, onPress }: MoreProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className={`${surface.iconButton} ${styles.more}`}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={say('movie.aboutIt', { title })}
      onClick={onPress}
    >
      <ChevronDown aria-hidden />
    </button>
  );
}

export function TrailerButton({ about, title }: Props) {
  const { say, locale } = useWords();
  const trailer = inLanguage(about.trailers, locale);
  if (!trailer) return null;
  return (
    <a
      className={`${surface.iconButton} ${styles.more}`}
      href={trailerAddress(trailer.text)}
      hrefLang={trailer.lang ?? locale}
      target="_blank"
      rel="noreferrer"
      aria-label={say('movie.trailerOf', { title })}
    >
      <Play aria-hidden />
    </a>
  );
}

/** Whether lines of a text are cut off, as of the last time it wasn't open. */
function useCutOff(
  element: RefObject<HTMLElement | null>,
  isOpen: boolean,
  words: string | undefined,
): boolean {
  const [isCutOff, setCutOff] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words may be longer in the same box.
  useLayoutEffect(() => {
    const text = element.current;
    if (!text || isOpen) return;
    // Called with the page's own layout, so that nothing is laid out for it alone.
    const observer = new ResizeObserver(() => setCutOff(text.scrollHeight > text.clientHeight));
    observer.observe(text);
    return () => observer.disconnect();
  }, [element, isOpen, words]);
  return isCutOff;
}
