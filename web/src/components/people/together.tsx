import type { Figure } from '@cine/contract/game/characters/figure';
import { type ReactNode, useMemo } from 'react';
import { Figures, figuresOf } from './figures.ts';
import { byArrival, Hues, huesOf } from './hues.ts';
import { PicturesOf } from './pictures.tsx';

type Person = { joinedAt: number; figure?: Figure | undefined; avatar?: string | undefined };
type Props = { people: Readonly<Record<string, Person>>; children: ReactNode };

/** Gives those who are shown together colours of their own, and knows their characters and pictures. */
export function Together({ people, children }: Props) {
  const inOrder = byArrival(people).join(' ');
  const hues = useMemo(() => huesOf(inOrder.split(' ')), [inOrder]);
  const figures = useMemo(() => figuresOf(people), [people]);
  return (
    <Hues value={hues}>
      <Figures value={figures}>
        <PicturesOf people={people}>{children}</PicturesOf>
      </Figures>
    </Hues>
  );
}
