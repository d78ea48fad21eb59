import { Skeleton } from '#components/feedback/skeleton.tsx';
import layout from '#style/layout.module.css';
import { best } from './best-three.ts';
import styles from './candidate-list.module.css';

export function ListSkeleton() {
  return (
    <div className={`${layout.stackL} ${styles.coming}`}>
      <div className={`${layout.stackM} ${styles.best}`}>
        <Skeleton count={best} />
      </div>
      <div className={layout.stackM}>
        <Skeleton count={best} size="row" />
      </div>
    </div>
  );
}
