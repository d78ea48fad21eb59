import { PenLine } from 'lucide-react';
import { Link } from 'wouter';
import { ChallengeMarks } from '#components/challenge/challenge-marks.tsx';
import { CountedMovies } from '#components/challenge/counted-movies.tsx';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { JoinButton } from '#components/challenge/found/join-button.tsx';
import { useFoundChallenge } from '#components/challenge/found/use-found-challenge.ts';
import { OtherParticipants } from '#components/challenge/other-participants.tsx';
import {
  type PlayerChallenge,
  sentenceOf,
  titleOfChallenge,
} from '#components/challenge/player-challenge.ts';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import buttons from '#components/form/button.module.css';
import { ReportButton } from '#components/people/report-button.tsx';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import { missingInWords, rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import textures from '#style/textures.module.css';
import { AbandonButton } from './abandon-button.tsx';
import { BackToChallenges } from './back-to-challenges.tsx';
import { ChallengeNotFound } from './challenge-not-found.tsx';
import { ChallengeOnItsWay } from './challenge-on-its-way.tsx';
import styles from './challenge-page.module.css';
import { FromSentenceNote } from './from-sentence.tsx';
import { MatchingMovies } from './matching-movies.tsx';
import { ShareChallenge } from './share-challenge.tsx';
import { ToGroup } from './to-group.tsx';
import { WhyTheseMovies } from './why-these-movies.tsx';

/** The page of one challenge. */
export default function ChallengePage({ id }: { id: string }) {
  const { uid } = useAccount();
  const challenge = useFoundChallenge(id, uid);
  if (challenge.state === 'loading') return <ChallengeOnItsWay />;
  if (challenge.state === 'unknown') return <NotOnDevice isPage />;
  if (challenge.state === 'missing') return <ChallengeNotFound />;
  return (
    <ChallengeContent
      playerChallenge={challenge.playerChallenge}
      uid={uid}
      hasChanged={challenge.hasChanged}
    />
  );
}

type ChallengeContentProps = { playerChallenge: PlayerChallenge; uid: string; hasChanged: boolean };

function ChallengeContent({ playerChallenge, uid, hasChanged }: ChallengeContentProps) {
  const teller = useWords();
  const { say } = teller;
  const { challenge, joined, standing } = playerChallenge;
  const title = titleOfChallenge(playerChallenge, teller);
  const isGroup = challenge.audience === 'group';
  const isShared = challenge.audience !== 'personal' && standing !== 'over';
  return (
    <article className={`${layout.stackXl} ${styles.page}`}>
      <BackToChallenges />
      <header className={styles.head}>
        <Emblem challenge={challenge} size="l" />
        <div className={styles.words}>
          <h1>{title}</h1>
          <ChallengeMarks playerChallenge={playerChallenge} uid={uid} />
        </div>
        <p className={prose.lead}>{sentenceOf(challenge, teller)}</p>
        {challenge.fromSentence && <FromSentenceNote from={challenge.fromSentence} />}
        {challenge.makerId === null && (
          <p className={styles.rules}>
            {say('challenges.counts', { movies: rulesInWords(challenge.rules, teller) })}
          </p>
        )}
      </header>
      {(standing === 'open' || isShared) && (
        <div className={`${layout.wrapM} ${styles.actions}`}>
          {standing === 'open' && <JoinButton challengeId={challenge.id} title={title} kind="main" />}
          {isShared && (
            <ShareButton
              thing={{ kind: 'challenge', id: challenge.id }}
              text={say('challenges.invitation', { title })}
            />
          )}
          {isShared && <ToGroup challengeId={challenge.id} />}
        </div>
      )}
      <div className={styles.columns}>
        {(joined || isGroup) && (
          <div className={layout.stackXl}>
            {joined && (
              <OwnProgress
                playerChallenge={playerChallenge}
                joined={joined}
                uid={uid}
                hasChanged={hasChanged}
              />
            )}
            {isGroup && joined && (
              <section className={layout.stackM} aria-labelledby="others-title">
                <h2 id="others-title">{say('challenge.alsoOnIt')}</h2>
                <OtherParticipants challengeId={challenge.id} uid={uid} count={joined.currentCount} />
              </section>
            )}
            {isGroup && standing !== 'over' && <ShareChallenge challengeId={challenge.id} title={title} />}
          </div>
        )}
        {standing !== 'over' && standing !== 'done' && <MatchingMovies challenge={challenge} />}
      </div>
      {challenge.fromSentence && <WhyTheseMovies challengeId={challenge.id} by={challenge.fromSentence.by} />}
      <div className={`${layout.wrapM} ${styles.last}`}>
        {challenge.makerId === uid && (
          <Link href={`/challenges/${challenge.id}/edit`} className={`${buttons.button} ${buttons.plain}`}>
            <PenLine aria-hidden />
            {say('challenges.edit')}
          </Link>
        )}
        {isGroup && challenge.makerId !== uid && (
          <ReportButton kinds={['challenge']} id={challenge.id} name={title} />
        )}
        {joined && !joined.isCompleted && <AbandonButton challengeId={challenge.id} title={title} />}
      </div>
    </article>
  );
}

type OwnProgressProps = ChallengeContentProps & { joined: NonNullable<PlayerChallenge['joined']> };

/** The movies that count, and what is missing. */
function OwnProgress({ playerChallenge, joined, uid, hasChanged }: OwnProgressProps) {
  const teller = useWords();
  const { say } = teller;
  const { challenge, standing } = playerChallenge;
  const left = challenge.targetCount - joined.currentCount;
  return (
    <section
      className={`${styles.progress} ${joined.isCompleted ? textures.brass : styles.underWay}`}
      aria-labelledby="progress-title"
    >
      <h2 id="progress-title">{say(joined.isCompleted ? 'challenges.counted' : 'challenges.progress')}</h2>
      <CountedMovies joined={joined} uid={uid} isOpen />
      {standing === 'active' && (
        <p className={`${prose.soft} ${styles.missing}`}>{missingInWords(left, challenge.rules, teller)}</p>
      )}
      {hasChanged && <p className={prose.soft}>{say('challenges.changed')}</p>}
    </section>
  );
}
