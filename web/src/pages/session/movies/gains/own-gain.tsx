import type { GainDocument } from '@cine/contract/documents/gains';
import { watchDocument } from '@cine/contract/documents/watches';
import { xpOfLevels } from '@cine/contract/game/level';
import { isWeekly } from '@cine/contract/game/weekly/weeks';
import { watchId } from '@cine/contract/operations/evenings/watches';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { ArrowUp, Star } from 'lucide-react';
import { useRef } from 'react';
import { useAccount } from '../../../../live/auth/user.tsx';
import { useDocument } from '../../../../live/data/use-document.ts';
import { useProgress } from '../../../../live/data/use-progress.ts';
import { lazyComponent } from '../../../../live/lazy-component.tsx';
import { Emblem } from '../../../../pieces/challenge/emblem/emblem.tsx';
import { GainXp } from '../../../../pieces/challenge/gain-steps.tsx';
import { Button } from '../../../../pieces/form/button.tsx';
import layout from '../../../../style/layout.module.css';
import { useWords } from '../../../../words/index.tsx';
import { useSession } from '../../session-context.tsx';
import { ChallengeOffers } from '../offers/challenge-offers.tsx';
import { Confetti } from './confetti.tsx';
import { Extras, extrasOf } from './extras.tsx';
import { GainPips } from './gain-pips.tsx';
import { GainRing } from './gain-ring.tsx';
import styles from './own-gain.module.css';
import { withOwnTitles } from './own-titles.ts';
import { timesOf } from './times.ts';
import { Uncounted, useWasThere } from './uncounted.tsx';
import { useFlight } from './use-flight.ts';
import { usePlayback } from './use-playback.ts';

// Loads the themes, which few movies need.
const WeeklyEmblem = lazyComponent(() => import('../../../../pieces/challenge/weekly/weekly-emblem.tsx'));

type Props = { gain: GainDocument | null; movieId: number; recordedAt: number; isLast: boolean };

/** What the user who holds the device earned with a movie: played once as it is counted, then still. */
export function OwnGain({ gain, movieId, recordedAt, isLast }: Props) {
  const { say } = useWords();
  const { holder } = useSession();
  const wasThere = useWasThere(gain !== null);
  return (
    <article className={styles.own} data-theme="dark" aria-label={say('session.you')}>
      <h3 className="unseen">{say('session.you')}</h3>
      {gain ? (
        <Played key={holder.uid} gain={gain} recordedAt={isLast ? recordedAt : 0} />
      ) : (
        <Uncounted since={wasThere ? 0 : recordedAt} />
      )}
      {gain && gain.steps.length === 0 && gain.level === gain.levelBefore && <NoStep movieId={movieId} />}
    </article>
  );
}

function Played({ gain, recordedAt }: { gain: GainDocument; recordedAt: number }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { holder } = useSession();
  const progress = useProgress(holder.uid, holder.seat);
  // Only the owner of the device sees the titles of their personal challenges.
  const shown = uid === holder.uid ? withOwnTitles(gain, progress?.challenges ?? {}) : gain;
  const steps = [...shown.steps].sort((one, other) => Number(other.completed) - Number(one.completed));
  const evening = progress?.evenings.find(({ movieId }) => movieId === gain.movieId);
  const times = timesOf(steps, extrasOf(evening?.pay).length);
  const { phase, skip } = usePlayback(
    `${gain.movieId}-${gain.uid}`,
    recordedAt,
    times,
    gain.level > gain.levelBefore,
  );
  const xp = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  useFlight(xp, ring, phase === 'flying' && gain.xp > 0);
  const unpaid = evening?.unpaid && <p className={styles.none}>{say(`player.unpaid_${evening.unpaid}`)}</p>;
  if (steps.length === 0 && gain.xp === 0 && gain.level === gain.levelBefore) return unpaid ?? null;
  return (
    <div className={styles.played} data-phase={phase}>
      {times.completed !== null && phase !== 'still' && <Confetti at={times.completed} />}
      <ul className={layout.stackL}>
        {steps.map(({ challengeId, titles, count, target, completed }, at) => (
          <li
            key={challengeId}
            className={styles.step}
            data-completed={completed || undefined}
            style={{ '--at': `${times.steps[at]}ms` }}
          >
            <div className={styles.emblem}>
              {progress?.challenges[challengeId] ? (
                <Emblem of={progress.challenges[challengeId].challenge} />
              ) : (
                isWeekly(challengeId) && <WeeklyEmblem challengeId={challengeId} />
              )}
            </div>
            <strong className={styles.name}>
              {challengeTitle(titles, locale) ?? say('session.ownChallenge')}
            </strong>
            <GainPips count={count} target={target} />
            <span className={styles.count}>
              {completed && <Star aria-hidden />}
              {completed ? say('session.completed') : say('movie.step', { count, target })}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.sum}>
        <div ref={ring} className={styles.ring}>
          {progress && (
            <GainRing
              total={xpOfLevels(progress)}
              xp={gain.xp}
              isIn={phase === 'landed' || phase === 'still'}
            />
          )}
        </div>
        {gain.xp > 0 && (
          <div ref={xp} key={phase === 'steps' ? 'later' : 'now'} className={styles.token}>
            <GainXp xp={gain.xp} className={styles.xp} />
          </div>
        )}
        {gain.level > gain.levelBefore && (
          <p className={styles.level} style={{ '--at': `${times.level}ms` }}>
            <ArrowUp aria-hidden />
            {say('session.levelUp', { level: gain.level })}
          </p>
        )}
      </div>
      <Extras pay={evening?.pay} times={times.extras} isStill={phase === 'still'} />
      {unpaid}
      {phase !== 'still' && (
        <Button kind="quiet" className={styles.skip} onClick={skip}>
          {say('reveal.skip')}
        </Button>
      )}
    </div>
  );
}

/** Instead of a gain: challenges that would have counted the movie. */
function NoStep({ movieId }: { movieId: number }) {
  const { say } = useWords();
  const { id, holder } = useSession();
  const path = `users/${holder.uid}/watches/${watchId(movieId, id)}`;
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
