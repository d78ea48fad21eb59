import type { GainDocument } from '@cine/contract/documents/gains';
import { watchDocument } from '@cine/contract/documents/watches';
import { watchIdOf } from '@cine/contract/operations/watching/watches';
import { useEffect, useRef } from 'react';
import { Button } from '#components/form/button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { playSound } from '#data/device/sound.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../../session-context.tsx';
import { ChallengeOffers } from '../offers/challenge-offers.tsx';
import styles from './own-gain.module.css';
import { withOwnTitles } from './own-titles.ts';
import { BeatAnnouncer } from './queue/beat-announcer.tsx';
import { BeatRow, type Turn } from './queue/beat-row.tsx';
import { type Beat, beatsOf, lastsMs } from './queue/beats.ts';
import { Confetti } from './queue/confetti.tsx';
import { isNews, useQueue } from './queue/use-queue.ts';
import { UncountedWatch, useWasThere } from './uncounted-watch.tsx';

type Props = { gain: GainDocument | null; movieId: number; recordedAt: number; isLast: boolean };

/**
 * What a movie earned the user, as a celebration. Plays once as the gain is counted, and then stands still.
 */
export function OwnGain({ gain, movieId, recordedAt, isLast }: Props) {
  const { say } = useWords();
  const { holder, gainsState } = useSession();
  const wasThere = useWasThere(gain !== null);
  return (
    <article className={`${layout.stackL} ${styles.own}`} data-theme="dark" aria-label={say('session.you')}>
      <h3 className="unseen">{say('session.you')}</h3>
      {gain ? (
        <GainInParts key={holder.uid} gain={gain} recordedAt={isLast ? recordedAt : 0} />
      ) : (
        <UncountedWatch since={wasThere ? 0 : recordedAt} gainsState={gainsState} />
      )}
      {gain && gain.steps.length === 0 && gain.level === gain.levelBefore && <NoStep movieId={movieId} />}
    </article>
  );
}

/** Plays the parts of a gain one after the other, or shows all at once. */
function GainInParts({ gain, recordedAt }: { gain: GainDocument; recordedAt: number }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { holder } = useSession();
  const progress = ifKnown(useProgress(holder.uid, holder.seat));
  // Only the owner of the device sees the titles of their personal challenges.
  const titled = uid === holder.uid ? withOwnTitles(gain, progress?.challenges ?? {}) : gain;
  const beats = beatsOf(titled);
  const { at, isPlaying, next, skipAll } = useQueue(
    `${gain.movieId}-${gain.uid}`,
    recordedAt,
    beats.map(lastsMs),
  );
  const list = useRef<HTMLUListElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  useSounds(isPlaying ? beats[at] : undefined);
  const evening = progress?.evenings.find(({ movieId }) => movieId === gain.movieId);
  const unpaid = evening?.unpaid && <p className={styles.none}>{say(`player.unpaid_${evening.unpaid}`)}</p>;
  if (beats.length === 0) return unpaid ?? null;
  const lastBadge = beats.findLastIndex(({ kind }) => kind === 'badge');
  const firstCompleted = beats.findIndex((beat) => beat.kind === 'step' && beat.step.completed);

  // The buttons vanish with the last part; the focus stays here.
  const keepingFocus = (go: () => void) => () => {
    const isLast = go === skipAll || at + 1 >= beats.length;
    if (isLast && controls.current?.contains(document.activeElement)) list.current?.focus();
    go();
  };

  return (
    <div className={layout.stackXl}>
      {isPlaying && at === firstCompleted && <Confetti at={0} />}
      <ul ref={list} tabIndex={-1} className={`${layout.stackL} ${styles.beats}`}>
        {beats.map((beat, place) => (
          <li
            key={beat.key}
            className={beat.kind === 'step' ? styles.step : styles.beat}
            data-turn={turnOf(place, at)}
            data-completed={(beat.kind === 'step' && beat.step.completed) || undefined}
          >
            <BeatRow
              beat={beat}
              progress={progress}
              turn={turnOf(place, at)}
              leadsToWall={uid === holder.uid && place === lastBadge}
            />
          </li>
        ))}
      </ul>
      <BeatAnnouncer beats={beats} at={at} isNews={isNews(recordedAt)} />
      {unpaid}
      {isPlaying && (
        <div ref={controls} className={styles.controls}>
          <span className={styles.place} aria-hidden>
            {`${at + 1}/${beats.length}`}
          </span>
          <Button kind="quiet" onClick={keepingFocus(next)}>
            {say('reveal.next')}
          </Button>
          <Button kind="quiet" onClick={keepingFocus(skipAll)}>
            {say('reveal.skipAll')}
          </Button>
        </div>
      )}
    </div>
  );
}

function turnOf(place: number, at: number): Turn {
  if (place === at) return 'now';
  return place < at ? 'told' : 'coming';
}

/** A coin for a completed challenge, three steps up for a level. */
function useSounds(beat: Beat | undefined): void {
  const sound =
    beat?.kind === 'level' ? 'level' : beat?.kind === 'step' && beat.step.completed ? 'complete' : null;
  useEffect(() => {
    if (sound) playSound(sound);
  }, [sound]);
}

function NoStep({ movieId }: { movieId: number }) {
  const { say } = useWords();
  const { id, holder } = useSession();
  const path = `users/${holder.uid}/watches/${watchIdOf(movieId, id)}`;
  const watch = useDocument(path, watchDocument, holder.seat);
  const none = <p className={styles.none}>{say('reveal.noChallenge')}</p>;
  if (watch.state === 'loading') return null;
  if (watch.state !== 'there') return none;
  return (
    <ChallengeOffers facts={watch.data.facts} isWatched>
      {none}
    </ChallengeOffers>
  );
}
