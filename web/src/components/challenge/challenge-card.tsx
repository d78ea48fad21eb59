import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import { missingInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './challenge-card.module.css';
import { ChallengeMarks } from './challenge-marks.tsx';
import { CountedMovies } from './counted-movies.tsx';
import { Emblem } from './emblem/emblem.tsx';
import { OtherParticipants } from './other-participants.tsx';
import { type PlayerChallenge, sentenceOf, titleOfChallenge } from './player-challenge.ts';

type Props = {
  playerChallenge: PlayerChallenge;
  /** The reader. */
  uid: string;
  /** Its actions. */
  children?: ReactNode;
};

/** A challenge under way: emblem, progress, movies that counted, others in it. */
export function ChallengeCard({ playerChallenge, uid, children }: Props) {
  const teller = useWords();
  const { challenge, joined, standing } = playerChallenge;
  const title = titleOfChallenge(playerChallenge, teller);
  const missing = challenge.targetCount - (joined?.currentCount ?? 0);
  return (
    <article className={`${surface.tile} ${styles.card}`} data-standing={standing} aria-label={title}>
      <Emblem challenge={challenge} />
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Link className={surface.coverLink} href={`/challenges/${challenge.id}`}>
            {title}
          </Link>
        </h3>
        <ChallengeMarks playerChallenge={playerChallenge} uid={uid} />
        {!joined && <p className={`${prose.note} ${styles.sentence}`}>{sentenceOf(challenge, teller)}</p>}
      </div>
      {joined && (
        <CountedMovies joined={joined} uid={uid}>
          {standing === 'active' && missingInWords(missing, challenge.rules, teller)}
        </CountedMovies>
      )}
      {joined && challenge.audience === 'group' && (
        <OtherParticipants challengeId={challenge.id} uid={uid} count={joined.currentCount} />
      )}
      {children && <div className={`${layout.wrapS} ${styles.actions}`}>{children}</div>}
    </article>
  );
}
