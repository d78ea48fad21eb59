import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import { createSession } from '@cine/contract/operations/evenings/sessions';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { ChevronRight, Flame } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAccount } from '../../live/auth/user.tsx';
import { call } from '../../live/data/call.ts';
import type { Progress } from '../../live/data/use-progress.ts';
import { Emblem } from '../../pieces/challenge/emblem/emblem.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { EmptySeats } from '../../pieces/feedback/scenes/empty-seats.tsx';
import { Skeleton } from '../../pieces/feedback/skeleton.tsx';
import buttons from '../../pieces/form/button.module.css';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { Poster } from '../../pieces/movie/poster/poster.tsx';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import textures from '../../style/textures.module.css';
import { useWords } from '../../words/index.tsx';
import type { BestMovie } from './best-movie.ts';
import styles from './tonight.module.css';
import { type TonightPay, tonightPay } from './tonight-pay.ts';
import type { BestTonight } from './use-best-tonight.ts';

type Props = { progress: Progress | null; tonight: BestTonight };

/** What tonight could bring: the movie that brings most, and the way to the session; without one, how to begin. */
export function Tonight({ progress, tonight: { best, sessionId, together, isKnown } }: Props) {
  const account = useAccount();
  // As high as what comes, so that nothing below moves.
  if (!isKnown) return <Skeleton size="stage" />;
  if (best)
    return (
      <Best
        best={best}
        sessionId={sessionId}
        challenges={progress?.challenges ?? {}}
        pay={progress && tonightPay(progress, best.movie, together, account)}
      />
    );
  return <Door sessionId={sessionId} />;
}

/** The way to the session in progress, or to a new one. */
function Door({ sessionId }: { sessionId: string | null }) {
  const { say } = useWords();
  return (
    <section
      className={`${textures.velvet} ${styles.tonight} ${styles.door}`}
      aria-labelledby="tonight-title"
    >
      <EmptySeats />
      <div className={styles.words}>
        <h2 id="tonight-title" className={styles.movie}>
          {say('player.tonight')}
        </h2>
        <p>{say('player.tonightHint')}</p>
      </div>
      <div className={styles.action}>
        <Link
          href={sessionId === null ? '/evening' : `/evening/${sessionId}`}
          className={`${buttons.button} ${buttons.main}`}
        >
          {say(sessionId === null ? 'player.startOrJoin' : 'player.toSession')}
          <ChevronRight aria-hidden />
        </Link>
      </div>
    </section>
  );
}

type BestProps = {
  best: BestMovie;
  /** The open session it is a candidate of. */
  sessionId: string | null;
  challenges: Readonly<Record<string, JoinedChallengeDocument>>;
  /** What the movie itself would earn; null until that is known. */
  pay: TonightPay | null;
};

function Best({ best: { movie, advances, xp: ofChallenges }, sessionId, challenges, pay }: BestProps) {
  const { say, locale } = useWords();
  const xp = ofChallenges + (pay?.xp ?? 0);
  const title = titleOf(movie, locale);
  return (
    <section className={`${textures.velvet} ${styles.tonight}`} aria-labelledby="tonight-title">
      <Poster movie={movie} sizes="7rem" />
      <div className={styles.words}>
        <h2 id="tonight-title" className={styles.title}>
          {say('player.upForGrabs')}
        </h2>
        <p className={styles.movie}>
          <Link href={`/movies/${movie.movieId}`}>{title}</Link>
        </p>
        {xp > 0 && (
          <p className={styles.xp}>
            {say('challenge.reward', { xp })}
            {pay && (
              <small>
                <Flame aria-hidden />
                {say('player.streakDay', { day: pay.streak })}
              </small>
            )}
          </p>
        )}
        <ul className={styles.steps}>
          {advances.map(({ challengeId, titles, count, target }) => (
            <li key={challengeId}>
              {challenges[challengeId] && <Emblem of={challenges[challengeId].challenge} size="s" />}
              <span>
                {say('player.stepOf', {
                  count,
                  target,
                  title: challengeTitle(titles, locale) ?? say('challenge.untitled'),
                })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.action}>
        {sessionId === null ? (
          <StartNow />
        ) : (
          <Link href={`/evening/${sessionId}`} className={`${buttons.button} ${buttons.main}`}>
            {say('player.toSession')}
            <ChevronRight aria-hidden />
          </Link>
        )}
      </div>
    </section>
  );
}

/** Starts a session around one screen where the user lives, at once. */
function StartNow() {
  const { say } = useWords();
  const { region } = useAccount();
  const [, navigate] = useLocation();
  // Retried after a network fault, it opens the same session.
  const [key] = useState(() => crypto.randomUUID());
  const { busy, fault, runLast } = useAction();
  const start = () =>
    runLast('start', async () => {
      const { id } = await call(createSession, { mode: 'together', region, key });
      navigate(`/evening/${id}`);
    });
  return (
    <>
      <Button kind="main" busy={busy !== null} onClick={() => void start()}>
        {say('session.start')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
