import type { GainDocument } from '@cine/contract/documents/gains';
import { GainSteps, GainXp } from '#components/challenge/gain-steps.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';
import styles from './movie-gain.module.css';
import { UncountedWatch, useWasThere } from './uncounted-watch.tsx';

const GainExtras = lazyComponent(() => import('#components/challenge/gain-extras.tsx'));

type Props = { uid: string; gain: GainDocument | null; recordedAt: number };

/** What a watched movie earned one member. */
export function MovieGain({ uid, gain, recordedAt }: Props) {
  const { nameOf, gainsState } = useSession();
  const wasThere = useWasThere(gain !== null);
  const name = nameOf(uid);
  return (
    <article className={`${surface.tile} ${styles.gain}`} aria-label={name}>
      <header className={layout.centeredRow}>
        <Avatar uid={uid} name={name} size="s" />
        <h3>{name}</h3>
        {gain && <GainXp xp={gain.xp} className={styles.xp} />}
      </header>
      {gain ? (
        <GainSteps gain={gain} />
      ) : (
        <UncountedWatch since={wasThere ? 0 : recordedAt} gainsState={gainsState} />
      )}
      {gain && <GainExtras gain={gain} />}
    </article>
  );
}
