import { Link, useSearchParams } from 'wouter';
import { AfterPaint } from '#components/feedback/after-paint.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import buttons from '#components/form/button.module.css';
import { useAccount } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { streakToday } from '#data/queries/streak/streak-today.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { usePlans } from '#data/queries/waiting/use-plans.ts';
import { useVotes } from '#data/queries/waiting/use-votes.ts';
import { useWords } from '#i18n/index.tsx';
import { FirstSteps } from './first-steps.tsx';
import styles from './player.module.css';
import { Sign } from './sign.tsx';
import { Stage } from './stage/index.tsx';

const Waiting = lazyComponent(() => import('./waiting/index.tsx'));
const Everything = lazyComponent(() => import('./all/index.tsx'));

/** The first page: tonight, what waits for the user, and their sign; the rest is behind one door. */
export default function Player() {
  const { say } = useWords();
  const account = useAccount();
  const { uid } = account;
  const [search] = useSearchParams();
  const isWhole = search.has('all');
  const told = useProgress(uid);
  const progress = ifKnown(told);
  const sessions = useOpenSessions(uid);
  const plans = usePlans(account);
  const open = sessions.state === 'there' ? sessions.data : [];
  const votes = useVotes(uid, open);
  if (told === 'unknown') return <NotOnDevice isPage />;
  const streak = streakToday(progress, account);
  const tonightsVote = votes.find(({ pollId }) => pollId === open[0]?.data.pollId);
  return (
    <div className={styles.home}>
      <Stage sessions={sessions} plans={plans} streak={streak} pollId={tonightsVote?.pollId ?? null} />
      <div className={styles.beside}>
        {progress && progress.seen.length === 0 && (
          <FirstSteps account={account} progress={progress} hasEvening={open.length > 0} />
        )}
        <AfterPaint isFirstThere={plans !== null}>
          <Waiting
            uid={uid}
            progress={progress}
            plans={plans}
            votes={votes.filter((vote) => vote !== tonightsVote)}
          />
        </AfterPaint>
        <Sign account={account} progress={progress} streak={streak} />
        <p>
          <Link
            href={isWhole ? '/' : '/?all'}
            replace={isWhole}
            className={`${buttons.button} ${buttons.plain}`}
            aria-expanded={isWhole}
          >
            {say(isWhole ? 'player.less' : 'player.all')}
          </Link>
        </p>
      </div>
      {isWhole && <Everything progress={progress} />}
    </div>
  );
}
