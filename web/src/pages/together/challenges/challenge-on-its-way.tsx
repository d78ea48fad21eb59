import { Loading } from '#components/feedback/loading.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import layout from '#style/layout.module.css';
import { BackToChallenges } from './back-to-challenges.tsx';
import styles from './challenge-page.module.css';

/** What is shown while a challenge loads. */
export function ChallengeOnItsWay() {
  return (
    <div className={`${layout.stackXl} ${styles.page} ${styles.coming}`}>
      <BackToChallenges />
      <Loading>
        <div className={layout.stackXl}>
          <div className={styles.head}>
            <Skeleton size="ring" />
            <div className={styles.words}>
              <Skeleton count={2} size="line" />
            </div>
          </div>
          <Skeleton />
        </div>
      </Loading>
    </div>
  );
}
