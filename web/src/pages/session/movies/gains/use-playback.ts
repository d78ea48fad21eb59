import { minute } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { playSound } from '../../../../live/device/sound.ts';
import { countMs, flightMs, type Times } from './times.ts';

/** Challenges first; then XP is counted, flies to the ring and arrives; in the end all is still. */
export type Phase = 'steps' | 'counting' | 'flying' | 'landed' | 'still';

/** Played in this tab, so that coming back to the page doesn't repeat it. */
const played = new Set<string>();

/** Plays a gain once, if it was recorded a moment ago; still at once for users who prefer reduced motion. */
export function usePlayback(
  id: string,
  recordedAt: number,
  times: Times,
  hasNewLevel: boolean,
): { phase: Phase; skip: () => void } {
  const [phase, setPhase] = useState<Phase>(() => (isToPlay(id, recordedAt) ? 'steps' : 'still'));
  const isPlaying = phase !== 'still';
  const { completed, xp, level, end } = times;
  useEffect(() => {
    if (!isPlaying) return;
    played.add(id);
    const timers = [
      ...(completed === null ? [] : [setTimeout(() => playSound('complete'), completed)]),
      setTimeout(() => setPhase('counting'), xp),
      setTimeout(() => setPhase('flying'), xp + countMs),
      setTimeout(() => setPhase('landed'), xp + countMs + flightMs),
      ...(hasNewLevel ? [setTimeout(() => playSound('level'), level)] : []),
      setTimeout(() => setPhase('still'), end),
    ];
    return () => timers.forEach(clearTimeout);
  }, [isPlaying, id, completed, xp, level, end, hasNewLevel]);
  return { phase, skip: () => setPhase('still') };
}

function isToPlay(id: string, recordedAt: number): boolean {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return !isStill && !played.has(id) && Date.now() - recordedAt < minute;
}
