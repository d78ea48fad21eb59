import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../words/index.tsx';
import { missingInWords } from '../../words/rules.ts';
import styles from './challenge-card.module.css';
import { QuestMarks } from './challenge-marks.tsx';
import { Pips } from './counted-movies.tsx';
import { AlsoOnIt } from './other-participants.tsx';
import { type Quest, sentenceOf, titleOfQuest } from './player-challenge.ts';

type Props = {
  quest: Quest;
  /** Who looks at it. */
  uid: string;
  /** What can be done with it. */
  children?: ReactNode;
};

/** A challenge: what it asks and gives, how far one is, what is missing, and who else is on it. */
export function QuestCard({ quest, uid, children }: Props) {
  const teller = useWords();
  const { challenge, joined, standing } = quest;
  const title = titleOfQuest(quest, teller);
  const missing = challenge.targetCount - (joined?.currentCount ?? 0);
  return (
    <article className={styles.card} data-standing={standing} aria-label={title}>
      <QuestMarks quest={quest} uid={uid} />
      <h3 className={styles.title}>
        <Link href={`/challenges/${challenge.id}`}>{title}</Link>
      </h3>
      <p className={styles.sentence}>{sentenceOf(challenge, teller)}</p>
      {joined && <Pips joined={joined} uid={uid} />}
      {standing === 'active' && (
        <p className={styles.missing}>{missingInWords(missing, challenge.rules, teller)}</p>
      )}
      {joined && challenge.audience === 'group' && <AlsoOnIt challengeId={challenge.id} uid={uid} />}
      {children && <div className={styles.actions}>{children}</div>}
    </article>
  );
}
