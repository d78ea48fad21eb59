import { fight } from '@cine/combat';
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Arena } from './arena.tsx';
import { blowsOf } from './blows.ts';
import { namesOf, Scene, type Sides } from './scene.tsx';
import styles from './stage.module.css';
import { turnInWords } from './turn-in-words.ts';
import { isStill } from './use-replay.ts';

type Props = Sides & {
  seed: string;
  /** Whether it has just been fought: then it is played first, over the whole screen. */
  isPlayedAtOnce: boolean;
  /** What came of it. */
  children?: ReactNode;
};

/** How a fought duel ended, each of its attacks in words, and a way to watch it again. */
export function Stage({ challenger, opponent, seed, isPlayedAtOnce, children }: Props) {
  const { say } = useWords();
  const [isPlaying, setPlaying] = useState(isPlayedAtOnce);
  const [prefersReducedMotion] = useState(isStill);
  const sides = { challenger, opponent };
  const { attacks, ...told } = useMemo(() => {
    const { log, winner, left } = fight(challenger.fighter, opponent.fighter, seed);
    const full = { challenger: challenger.hitPoints, opponent: opponent.hitPoints };
    const attacks = blowsOf(log, full, log.length);
    return { attacks, blows: blowsOf(log, full), winner, left, turns: log.length };
  }, [challenger.fighter, challenger.hitPoints, opponent.fighter, opponent.hitPoints, seed]);
  const section = useFocusAfter(isPlaying);
  return (
    <section ref={section} tabIndex={-1} className={layout.stackM} aria-label={say('duels.stage')}>
      <Scene sides={sides} told={told} at={told.blows.length} isOver />
      {!prefersReducedMotion && (
        <div>
          <Button onClick={() => setPlaying(true)}>
            <RotateCcw aria-hidden />
            {say('duels.again')}
          </Button>
        </div>
      )}
      <details className={surface.disclosure} open={prefersReducedMotion}>
        <summary>{say('duels.log')}</summary>
        <ol className={styles.log}>
          {attacks.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log never changes.
            <li key={index}>{turnInWords(each, namesOf(sides), say)}</li>
          ))}
        </ol>
      </details>
      {children}
      {isPlaying && (
        <Arena sides={sides} told={told} onClose={() => setPlaying(false)}>
          {children}
        </Arena>
      )}
    </section>
  );
}

/** Takes the focus once a duel was played, if what had it before is gone. */
function useFocusAfter(isPlaying: boolean) {
  const section = useRef<HTMLElement>(null);
  const wasPlaying = useRef(isPlaying);
  useEffect(() => {
    if (wasPlaying.current && !isPlaying && document.activeElement === document.body)
      section.current?.focus();
    wasPlaying.current = isPlaying;
  }, [isPlaying]);
  return section;
}
