import type { GainDocument } from '@cine/contract/documents';
import { ArrowUp, Star } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Face } from '../../pieces/face.tsx';
import { challengeTitle } from '../../pieces/reasons.ts';
import { useWords } from '../../words/index.tsx';
import { useEvening } from './evening.tsx';
import styles from './gain.module.css';
import { useRising } from './use-rising.ts';

/** Counting takes a moment; what is not there after it was taken back. */
const countedWithinMs = 15_000;

type Props = { uid: string; gain: GainDocument | null; recordedAt: number };

/** What a movie earned somebody: XP, the challenges that moved, those it completed, and last a new level. */
export function Gain({ uid, gain, recordedAt }: Props) {
  const { say } = useWords();
  const { nameOf, holder } = useEvening();
  const [wasThere, setWasThere] = useState(false);
  if (gain && !wasThere) setWasThere(true);
  const name = uid === holder.uid ? say('evening.you') : nameOf(uid);
  return (
    <article className={styles.gain} data-mine={uid === holder.uid || undefined} aria-label={name}>
      <header className={styles.who}>
        <Face uid={uid} name={nameOf(uid)} size="s" />
        <h3>{name}</h3>
        {gain && <Xp xp={gain.xp} />}
      </header>
      {gain ? <Steps gain={gain} /> : <Uncounted since={wasThere ? 0 : recordedAt} />}
    </article>
  );
}

function Xp({ xp }: { xp: number }) {
  const { say } = useWords();
  const shown = useRising(xp);
  return (
    <p className={styles.xp} data-none={xp === 0 || undefined}>
      <span className="unseen">{say('evening.xp', { xp })}</span>
      <span aria-hidden>{say('evening.xp', { xp: shown })}</span>
    </p>
  );
}

function Steps({ gain: { steps, level, levelBefore } }: { gain: GainDocument }) {
  const { say, locale } = useWords();
  if (steps.length === 0 && level === levelBefore)
    return <p className={styles.none}>{say('evening.noStep')}</p>;
  const inOrder = [...steps].sort((one, other) => Number(one.completed) - Number(other.completed));
  return (
    <ul className={styles.steps}>
      {inOrder.map(({ challengeId, titles, count, target, completed }) => (
        <li key={challengeId} data-completed={completed || undefined}>
          <span className={styles.challenge}>
            {completed && <Star aria-hidden />}
            {challengeTitle(titles, locale) ?? say('evening.ownChallenge')}
          </span>
          <Pips count={count} target={target} />
          <span className={styles.count}>
            {completed ? say('evening.completed') : say('movie.step', { count, target })}
          </span>
        </li>
      ))}
      {level > levelBefore && (
        <li className={styles.level}>
          <ArrowUp aria-hidden />
          {say('evening.levelUp', { level })}
        </li>
      )}
    </ul>
  );
}

/** One for each movie that is asked for; of many only how far it is. */
function Pips({ count, target }: { count: number; target: number }) {
  const most = 10;
  const shown = Math.min(target, most);
  const done = Math.min(shown, Math.round((count / target) * shown));
  return (
    <span className={styles.pips} aria-hidden>
      {Array.from({ length: shown }, (_, index) => index + 1).map((pip) => (
        <i key={pip} data-done={pip <= done || undefined} data-new={pip === done || undefined} />
      ))}
    </span>
  );
}

/** Nothing is known of it: it is being counted, or they took it back. */
function Uncounted({ since }: { since: number }) {
  const { say } = useWords();
  const [isCounting, setCounting] = useState(() => Date.now() - since < countedWithinMs);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setTimeout(() => setCounting(false), countedWithinMs);
    return () => clearTimeout(timer);
  }, [isCounting]);
  return <p className={styles.none}>{say(isCounting ? 'evening.counting' : 'evening.takenBack')}</p>;
}
