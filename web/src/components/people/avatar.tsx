import type { Figure } from '@cine/contract/game/characters/figure';
import { initialsOf } from '@cine/contract/text/initials';
import { use, useEffect, useState } from 'react';
import { lazyComponent } from '#data/lazy-component.tsx';
import styles from './avatar.module.css';
import { Figures } from './figures.ts';
import { Hues, hueOfPerson } from './hues.ts';
import { Pictures } from './pictures.tsx';

type Props = {
  uid: string;
  name: string;
  size?: 'l' | 'm' | 's';
  /** Their character, where none of those shown together says it. */
  figure?: Figure | null | undefined;
  /** The address of the picture that stands for them instead, where none known here does. */
  picture?: string | null | undefined;
  /** For long lists of small avatars, where initials tell people apart better than faces. */
  isMark?: boolean;
};

/** In pixels. */
const sizes = { l: 112, m: 52, s: 32 } as const;

// Loaded late, as drawings are large: initials stand in until then, or if they don't load.
const Face = lazyComponent(() => import('../character/face.tsx').catch(() => ({ default: () => null })));

/** A person's picture, or their initials. Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm', figure, picture, isMark = false }: Props) {
  const hues = use(Hues);
  const figures = use(Figures);
  const face = isMark ? null : (figure ?? figures.get(uid));
  const loaded = usePicture(uid, picture);
  return (
    <span
      className={styles.face}
      data-size={size}
      style={{ '--hue': hues.get(uid) ?? hueOfPerson(uid) }}
      aria-hidden
    >
      {initialsOf(name)}
      {face && !loaded && <Face figure={face} size={sizes[size]} />}
      {loaded && (
        <img key={loaded.address} src={loaded.address} alt="" decoding="async" onError={loaded.onGone} />
      )}
    </span>
  );
}

/** The picture to show of a user; null if there is none, or it is gone since its address was known. */
function usePicture(uid: string, source: string | null | undefined) {
  const { addresses, blocked, ask } = use(Pictures);
  const [gone, setGone] = useState<string | null>(null);
  useEffect(ask, [ask]);
  const address = blocked.has(uid) ? undefined : (source ?? addresses.get(uid));
  return address === undefined || address === gone ? null : { address, onGone: () => setGone(address) };
}
