import { useEffect, useState } from 'react';
import { BeatWords } from './beat-words.tsx';
import type { KeyedBeat } from './beats.ts';

/** Screen readers only tell what comes to a region that is there already. */
const laterMs = 200;

type Props = { beats: readonly KeyedBeat[]; at: number; isNews: boolean };

/** Tells screen readers each part of a gain in its turn, or all of them if nothing moves. */
export function BeatAnnouncer({ beats, at, isNews }: Props) {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  const beatsToTell = at < beats.length ? [beats[at]!] : beats;
  return (
    <p className="unseen" aria-live="polite">
      {isThere &&
        isNews &&
        beatsToTell.map((beat) => (
          <span key={beat.key}>
            <BeatWords beat={beat} />
            {'. '}
          </span>
        ))}
    </p>
  );
}
