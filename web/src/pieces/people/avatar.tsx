import { initialsOf } from '@cine/contract/text/initials';
import { use } from 'react';
import styles from './avatar.module.css';
import { Hues, hueOfPerson } from './hues.ts';

type Props = { uid: string; name: string; size?: 'm' | 's' };

/** A user's initials on their colour. Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm' }: Props) {
  const hues = use(Hues);
  return (
    <span
      className={styles.face}
      data-size={size}
      style={{ '--hue': hues.get(uid) ?? hueOfPerson(uid) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}
