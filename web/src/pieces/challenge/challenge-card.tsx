import type { ReactNode } from 'react';
import { Link } from 'wouter';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import { missingInWords } from '../../words/rules.ts';
import styles from './challenge-card.module.css';
import { ChallengeMarks } from './challenge-marks.tsx';
import { CountedMovies } from './counted-movies.tsx';
import { OtherParticipants } from './other-participants.tsx';
import { type PlayerChallenge, sentenceOf, titleOfChallenge } from './player-challenge.ts';

type Props = {
  playerChallenge: PlayerChallenge;
  /** The reader. */
  uid: string;
  /** Its actions. */
  children?: ReactNode;
};

/** A challenge: rules, reward, progress, what is missing, participants. */
export function ChallengeCard({ playerChallenge, uid, children }: Props) {
  const teller = useWords();
  const { challenge, joined, standing } = playerChallenge;
  const title = titleOfChallenge(playerChallenge, teller);
  const missing = challenge.targetCount - (joined?.currentCount ?? 0);
  return (
    <article className={`${surface.tile} ${styles.card}`} data-standing={standing} aria-label={title}>
      <ChallengeMarks playerChallenge={playerChallenge} uid={uid} />
      <h3 className={styles.title}>
        <Link className={surface.coverLink} href={`/challenges/${challenge.id}`}>
          {title}
        </Link>
      </h3>
      <p className={styles.sentence}>{sentenceOf(challenge, teller)}</p>
      {joined && <CountedMovies joined={joined} uid={uid} />}
      {standing === 'active' && (
        <p className={styles.missing}>{missingInWords(missing, challenge.rules, teller)}</p>
      )}
      {joined && challenge.audience === 'group' && <OtherParticipants challengeId={challenge.id} uid={uid} />}
      {children && <div className={`${layout.wrapS} ${styles.actions}`}>{children}</div>}
    </article>
  );
}
