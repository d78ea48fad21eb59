import { xpOfLevels } from '@cine/contract/game/level';
import { isWeekly } from '@cine/contract/game/weekly/weeks';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { ArrowUp, Star } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { GainXp } from '#components/challenge/gain-steps.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './beat-list.module.css';
import { BeatWords } from './beat-words.tsx';
import { type Beat, countMs, flightMs } from './beats.ts';
import { GainPips } from './gain-pips.tsx';
import { GainRing } from './gain-ring.tsx';
import { useFlight } from './use-flight.ts';

// Loads the themes, which few movies need.
const WeeklyEmblem = lazyComponent(() => import('#components/challenge/weekly/weekly-emblem.tsx'));
const Prize = lazyComponent(() => import('./prize.tsx'));

type Props = {
  beat: Beat;
  /** Whether it is played, or stands still. */
  plays: boolean;
  progress: Progress | null;
  /** Whether it leads to the wall of badges: once for all of a gain, and on one's own device. */
  leadsToWall: boolean;
};

/** A part of a gain: XP, a challenge's progress, a prize. */
export function BeatRow({ beat, plays, progress, leadsToWall }: Props) {
  if (beat.kind === 'step') return <Step step={beat.step} progress={progress} />;
  if (beat.kind === 'xp') return <Xp {...beat} plays={plays} progress={progress} />;
  if (beat.kind === 'level')
    return (
      <p className={styles.level}>
        <ArrowUp aria-hidden />
        <BeatWords beat={beat} />
      </p>
    );
  return <Prize beat={beat} leadsToWall={leadsToWall} />;
}

type StepProps = { step: Extract<Beat, { kind: 'step' }>['step']; progress: Progress | null };

function Step({ step: { challengeId, titles, count, target, completed }, progress }: StepProps) {
  const { say, locale } = useWords();
  const joined = progress?.challenges[challengeId];
  return (
    <>
      <div className={styles.emblem}>
        {joined ? (
          <Emblem challenge={joined.challenge} />
        ) : (
          isWeekly(challengeId) && <WeeklyEmblem challengeId={challengeId} />
        )}
      </div>
      <strong className={styles.name}>{challengeTitle(titles, locale) ?? say('session.ownChallenge')}</strong>
      <GainPips count={count} target={target} />
      <span className={styles.count}>
        {completed && <Star aria-hidden />}
        {completed ? say('session.completed') : say('movie.step', { count, target })}
      </span>
    </>
  );
}

type XpProps = Extract<Beat, { kind: 'xp' }> & Pick<Props, 'plays' | 'progress'>;

/** XP, which are counted and fly to the ring of levels, and what they are for. */
function Xp({ xp, of, plays, progress }: XpProps) {
  const { say } = useWords();
  const token = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const [phase, setPhase] = useState<'counting' | 'flying' | 'landed'>(plays ? 'counting' : 'landed');
  useEffect(() => {
    if (!plays) return;
    const timers = [
      setTimeout(() => setPhase('flying'), countMs),
      setTimeout(() => setPhase('landed'), countMs + flightMs),
    ];
    return () => timers.forEach(clearTimeout);
  }, [plays]);
  useFlight(token, ring, phase === 'flying');
  return (
    <>
      <div className={`${layout.wrapM} ${styles.sum}`}>
        <div ref={ring} className={styles.ring}>
          {progress && <GainRing total={xpOfLevels(progress)} xp={xp} isIn={phase === 'landed'} />}
        </div>
        <div ref={token}>
          <GainXp xp={xp} className={styles.xp} />
        </div>
      </div>
      {of.length > 0 && (
        <ul className={styles.parts}>
          {of.map(({ reward, xp: part }) => (
            <li key={reward}>{say(`reveal.for_${reward}`, { xp: part })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
