import type { Figure } from '@cine/contract/game/characters/figure';
import { createContext } from 'react';

/** The characters of those who are shown together, by user; those without one are shown by initials. */
export const Figures = createContext<ReadonlyMap<string, Figure>>(new Map());

/** The characters of a session's attendees, by user. */
export function figuresOf(
  attendees: Readonly<Record<string, { figure?: Figure | undefined }>>,
): Map<string, Figure> {
  return new Map(Object.entries(attendees).flatMap(([uid, { figure }]) => (figure ? [[uid, figure]] : [])));
}
