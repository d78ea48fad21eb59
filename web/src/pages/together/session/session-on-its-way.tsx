import { Loading } from '#components/feedback/loading.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import layout from '#style/layout.module.css';
import { ListSkeleton } from './candidates/list-skeleton.tsx';
import styles from './session.module.css';

/** The page of an evening while it loads. */
export function SessionOnItsWay() {
  return (
    <Loading>
      <div className={`${layout.stackXl} ${styles.page} ${styles.coming}`}>
        <div className={`${layout.centeredRow} ${styles.head} ${styles.name}`}>
          <Skeleton size="line" />
        </div>
        <aside className={styles.people}>
          <Skeleton />
        </aside>
        <section>
          <ListSkeleton />
        </section>
      </div>
    </Loading>
  );
}
