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
  size?: 'm' | 's';
  /** Their character, where none of those shown together says it. */
  figure?: Figure | null | undefined;
  /** Small and in each of many rows, where initials tell people apart and a face would be lost. */
  isMark?: boolean;
};

/** In pixels. */
const sizes = { m: 52, s: 32 } as const;

// What characters are drawn from is much, and initials do meanwhile, and where it doesn't come.
const Face = lazyComponent(() => import('../character/face.tsx').catch(() => ({ default: () => null })));

/** Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm', figure, isMark = false }: Props) {
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
      {face && <Face figure={face} size={sizes[size]} />}
    </span>
  );
}
