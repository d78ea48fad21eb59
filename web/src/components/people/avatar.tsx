import type { Figure } from '@cine/contract/game/characters/figure';
import { initialsOf } from '@cine/contract/text/initials';
import { use } from 'react';
import { lazyComponent } from '#data/lazy-component.tsx';
import styles from './avatar.module.css';
import { Figures } from './figures.ts';
import { Hues, hueOfPerson } from './hues.ts';

type Props = {
  uid: string;
  name: string;
  size?: 'l' | 'm' | 's';
  /** Their character, where none of those shown together says it. */
  figure?: Figure | null | undefined;
  /** The address of the picture that stands for them instead, if one does. */
  picture?: string | null | undefined;
  /** For long lists of small avatars, where initials tell people apart better than faces. */
  isMark?: boolean;
};

/** In pixels. */
const sizes = { l: 112, m: 52, s: 32 } as const;

// Loaded late, as drawings are large: initials stand in until then, or if they don't load.
const Face = lazyComponent(() => import('../character/face.tsx').catch(() => ({ default: () => null })));

/** Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm', figure, picture, isMark = false }: Props) {
  const hues = use(Hues);
  const figures = use(Figures);
  const face = isMark ? null : (figure ?? figures.get(uid));
  return (
    <span
      className={styles.face}
      data-size={size}
      style={{ '--hue': hues.get(uid) ?? hueOfPerson(uid) }}
      aria-hidden
    >
      {initialsOf(name)}
      {face && !picture && <Face figure={face} size={sizes[size]} />}
      {picture && <img src={picture} alt="" />}
    </span>
  );
}
