import { Skeleton } from '#components/feedback/skeleton.tsx';
import layout from '#style/layout.module.css';
import { bestCount } from './best-three.ts';
import styles from './candidate-list.module.css';

/** An evening's list while it loads. */
export function ListSkeleton() {
  return (
    <div className={`${layout.stackL} ${styles.coming}`}>
      <div className={`${layout.stackM} ${styles.best}`}>
        <Skeleton count={bestCount} />
      </div>
      <div className={layout.stackM}>
        <Skeleton count={bestCount} size="row" />
      </div>
    </div>
  );
}
