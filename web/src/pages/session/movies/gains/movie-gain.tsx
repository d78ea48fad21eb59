import type { GainDocument } from '@cine/contract/documents/gains';
import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { useAccount } from '../../../../live/auth/user.tsx';
import { useProgress } from '../../../../live/data/use-progress.ts';
import { GainSteps, GainXp } from '../../../../pieces/challenge/gain-steps.tsx';
import { Avatar } from '../../../../pieces/people/avatar.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';
import { useSession } from '../../session-context.tsx';
import styles from './movie-gain.module.css';
import { withOwnTitles } from './own-titles.ts';

/** Counting takes a moment; a gain still missing after that was taken back. */
const countedWithinMs = 15 * second;

type Props = { uid: string; gain: GainDocument | null; recordedAt: number };

/** What a user earned with a movie: XP, challenges that moved or were completed, and a new level. */
export function MovieGain({ uid, gain, recordedAt }: Props) {
  const { say } = useWords();
  const { nameOf, holder } = useSession();
  const [wasThere, setWasThere] = useState(false);
  if (gain && !wasThere) setWasThere(true);
  const isAccount = useAccount().uid === uid;
  const name = uid === holder.uid ? say('session.you') : nameOf(uid);
  return (
    <article
      className={`${surface.tile} ${styles.gain}`}
      data-mine={uid === holder.uid || undefined}
      aria-label={name}
    >
      <header className={layout.centeredRow}>
        <Avatar uid={uid} name={nameOf(uid)} size="s" />
        <h3>{name}</h3>
        {gain && <GainXp xp={gain.xp} className={styles.xp} />}
      </header>
      {!gain && <Uncounted since={wasThere ? 0 : recordedAt} />}
      {gain && (isAccount && uid === holder.uid ? <OwnSteps gain={gain} /> : <GainSteps gain={gain} />)}
    </article>
  );
}

/** The steps of the user who is signed in and holds the device: only they see their personal challenges' titles. */
function OwnSteps({ gain }: { gain: GainDocument }) {
  const progress = useProgress(gain.uid);
  return <GainSteps gain={withOwnTitles(gain, progress?.challenges ?? {})} />;
}

/** Unknown: not counted yet, or taken back. */
function Uncounted({ since }: { since: number }) {
  const { say } = useWords();
  const [isCounting, setCounting] = useState(() => Date.now() - since < countedWithinMs);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setTimeout(() => setCounting(false), countedWithinMs);
    return () => clearTimeout(timer);
  }, [isCounting]);
  return <p className={styles.none}>{say(isCounting ? 'session.counting' : 'session.takenBack')}</p>;
}
