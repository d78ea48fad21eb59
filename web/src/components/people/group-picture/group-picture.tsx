import type { GroupPicture as Picture } from '@cine/contract/operations/together/groups';
import { Painting } from '../../movie/poster/painting.tsx';
import styles from './group-picture.module.css';
import { pictures } from './pictures.ts';

type Props = { of: Picture; size?: 's' | 'm' | 'l' };

/** A group's picture. Decorative: its name stands beside it. */
export function GroupPicture({ of, size = 'm' }: Props) {
  return (
    <span className={styles.frame} data-size={size} aria-hidden>
      <Painting of={pictures[of]} className={styles.picture} />
    </span>
  );
}
