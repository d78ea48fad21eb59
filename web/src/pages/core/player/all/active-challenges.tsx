import { Link } from 'wouter';
import { ChallengeCard } from '#components/challenge/challenge-card.tsx';
import { challengesUnderWay, playerChallengeOf } from '#components/challenge/player-challenge.ts';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import emptyShelf from '#components/feedback/scenes/empty-shelf.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './player.module.css';

type Props = { progress: Progress | null; uid: string };

/** The player's challenges under way. */
export function ActiveChallenges({ progress, uid }: Props) {
  const { say } = useWords();
  const now = serverNow();
  const joined = Object.values(progress?.challenges ?? {});
  const active = challengesUnderWay(joined, now);
  const done = joined
    .map((each) => playerChallengeOf(each.challenge, each, now))
    .filter(({ standing }) => standing === 'done');
  return (
    <section
      className={`${layout.stackM} ${styles.section}`}
      aria-labelledby="challenges-title"
      aria-busy={!progress}
    >
      <header className={layout.headingRow}>
        <h2 id="challenges-title">{say('player.challenges')}</h2>
        <Link href="/challenges" className={layout.tapLink}>
          {say('player.allChallenges')}
        </Link>
      </header>
      {progress && active.length === 0 && (
        <EmptyState
          scene={emptyShelf}
          title={say('player.noChallenges')}
          text={say('player.noChallengesHint')}
        >
          <Link href="/challenges" className={`${buttons.button} ${buttons.plain}`}>
            {say('player.pickChallenge')}
          </Link>
        </EmptyState>
      )}
      <ul className={`${layout.cardGrid} ${styles.challenges}`}>
        {!progress && <Skeleton count={2} />}
        {[...active, ...done].map((playerChallenge) => (
          <li key={playerChallenge.challenge.id}>
            <ChallengeCard playerChallenge={playerChallenge} uid={uid} />
          </li>
        ))}
      </ul>
    </section>
  );
}
