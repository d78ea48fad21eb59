import { Link } from 'wouter';
import type { Progress } from '../../live/data/use-progress.ts';
import { QuestCard } from '../../pieces/challenge/challenge-card.tsx';
import { byNearness, questOf } from '../../pieces/challenge/player-challenge.ts';
import { Empty } from '../../pieces/feedback/empty-state.tsx';
import { Skeleton } from '../../pieces/feedback/skeleton.tsx';
import buttons from '../../pieces/form/button.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './player.module.css';

type Props = { progress: Progress | null; uid: string };

/** The challenges under way, the nearest to their end first, and those completed of late. */
export function ActiveQuests({ progress, uid }: Props) {
  const { say } = useWords();
  const now = Date.now();
  const quests = Object.values(progress?.challenges ?? {}).map((joined) =>
    questOf(joined.challenge, joined, now),
  );
  const active = quests.filter(({ standing }) => standing === 'active').sort(byNearness);
  const done = quests.filter(({ standing }) => standing === 'done');
  return (
    <section className={styles.section} aria-labelledby="quests-title" aria-busy={!progress}>
      <header className={styles.sectionHead}>
        <h2 id="quests-title">{say('player.quests')}</h2>
        <Link href="/challenges" className={styles.more}>
          {say('player.allQuests')}
        </Link>
      </header>
      {progress && active.length === 0 && (
        <Empty title={say('player.noQuests')} text={say('player.noQuestsHint')}>
          <Link href="/challenges" className={`${buttons.button} ${buttons.main}`}>
            {say('player.pickQuest')}
          </Link>
        </Empty>
      )}
      <ul className={styles.quests}>
        {!progress && <Skeleton count={2} />}
        {[...active, ...done].map((quest) => (
          <li key={quest.challenge.id}>
            <QuestCard quest={quest} uid={uid} />
          </li>
        ))}
      </ul>
    </section>
  );
}
