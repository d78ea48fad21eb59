import styles from './skeleton.module.css';

type Props = {
  count?: number;
  /** Each placeholder's shape; a row is a movie's, with its poster, the stage the player's for tonight. */
  size?: 'line' | 'row' | 'card' | 'poster' | 'ring' | 'stage';
};

/** Grey shapes where content loads. Appears after a moment, so that quick loads don't flicker. */
export function Skeleton({ count = 1, size = 'card' }: Props) {
  return Array.from({ length: count }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are identical.
    <span key={at} className={styles.skeleton} data-size={size} aria-hidden />
  ));
}
