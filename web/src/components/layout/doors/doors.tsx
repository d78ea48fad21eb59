import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import surface from '#style/surface.module.css';
import styles from './doors.module.css';

/** The pages that a page leads to, as a wall of doors: two a row on a phone, or, in a list, one. */
export function Doors({ children, isList = false }: { children: ReactNode; isList?: boolean }) {
  return (
    <ul className={styles.doors} data-list={isList || undefined}>
      {children}
    </ul>
  );
}

type Props = {
  href: string;
  Icon: LucideIcon;
  /** Whom or what it is about, instead of the icon. */
  picture?: ReactNode;
  name: string;
  /** How things stand behind it; marked if something there waits for the user. */
  state?: string | null | undefined;
  waits?: boolean;
};

export function Door({ href, Icon, picture, name, state, waits = false }: Props) {
  return (
    <li className={`${surface.tile} ${styles.door}`} data-waits={waits || undefined}>
      {picture ?? <Icon aria-hidden />}
      <span className={styles.words}>
        <Link href={href} className={surface.coverLink}>
          {name}
        </Link>
        {state && <small>{state}</small>}
      </span>
      <ChevronRight aria-hidden className={styles.arrow} />
    </li>
  );
}
