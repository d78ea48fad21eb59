import { type ReactNode, useId, useState } from 'react';
import { useIsWide } from '../../../components/layout/use-is-wide.ts';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import styles from './settings.module.css';
import { isInAddress, useAnchor } from './use-anchor.ts';

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
      className={`${surface.card} ${styles.section}`}
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
