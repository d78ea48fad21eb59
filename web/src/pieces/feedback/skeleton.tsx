import styles from './skeleton.module.css';

type Props = {
  /** How many of them. */
  count?: number;
  /** The size of each placeholder. */
  size?: 'line' | 'card' | 'ring';
};

/** Where something will be that is on its way; it shows after a moment, so that what is quick does not flicker. */
export function Skeleton({ count = 1, size = 'card' }: Props) {
  return Array.from({ length: count }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are alike.
    <span key={at} className={styles.skeleton} data-size={size} aria-hidden />
  ));
}
