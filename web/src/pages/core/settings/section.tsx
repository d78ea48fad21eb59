import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useIsWide } from '#components/layout/use-is-wide.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './settings.module.css';

type Props = {
  title: string;
  /** The name by which an address leads here. */
  anchor?: string;
  /** What is set now, beside the title of a folded section. */
  now?: string | null | undefined;
  /** Never folded. */
  isOpen?: boolean;
  children: ReactNode;
};

/** A titled group of settings, folded on narrow screens. */
export function Section({ title, anchor = '', now, isOpen = false, children }: Props) {
  const id = useId();
  const here = useAnchor<HTMLElement>(anchor);
  const isWide = useIsWide();
  const [isUnfolded, setUnfolded] = useState(isInAddress(anchor));
  const content = <div className={layout.stackL}>{children}</div>;
  return (
    <section
      ref={here}
      tabIndex={anchor === '' ? undefined : -1}
      className={`${layout.stackL} ${surface.card} ${styles.section}`}
      aria-labelledby={id}
    >
      {isOpen ? (
        <>
          <h2 id={id}>{title}</h2>
          {content}
        </>
      ) : (
        <details
          className={styles.fold}
          open={isWide || isUnfolded}
          onToggle={({ currentTarget }) => !isWide && setUnfolded(currentTarget.open)}
          // What is in use stays unfolded when the screen narrows.
          onFocus={() => isWide && setUnfolded(true)}
        >
          <summary tabIndex={isWide ? -1 : undefined}>
            <h2 id={id}>{title}</h2>
            {now && <span className={layout.oneLine}>{now}</span>}
          </summary>
          {content}
        </details>
      )}
    </section>
  );
}

/** Whether the address names an element, as `/settings#services` does. */
function isInAddress(name: string): boolean {
  return name !== '' && location.hash === `#${name}`;
}

/** Leads to an element when the address names it. */
function useAnchor<E extends HTMLElement>(name: string): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!isInAddress(name)) return;
    element.current?.scrollIntoView({ block: 'start' });
    element.current?.focus({ preventScroll: true });
  }, [name]);
  return element;
}
