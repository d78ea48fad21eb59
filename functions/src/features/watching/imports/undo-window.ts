/** Until when an import can be undone: for `importUndoDays`. */
import { importUndoDays } from '@cine/contract/operations/watching/imports';
import { day } from '@cine/contract/time';
import type { Import, Imports } from '../statements/index.ts';

/** Until when an import can be undone. */
export function undoEndOf({ at }: Pick<Import, 'at'>): number {
  return at + importUndoDays * day;
}

/** Whether an undo has begun that isn't done: it goes on, whenever that is. */
export function isUndoing({ isClearing, leaving }: Pick<Import, 'isClearing' | 'leaving'>): boolean {
  return isClearing === true || leaving !== undefined;
}

/** Whether an import can be undone, or its undo goes on. */
export function mayUndo(own: Pick<Import, 'at' | 'isClearing' | 'leaving'>, now: number): boolean {
  return isUndoing(own) || now < undoEndOf(own);
}

/** The imports that can't be undone any more. */
export function lastingNumbers({ imports }: Imports, now: number): Set<number> {
  return new Set(imports.filter((each) => !mayUndo(each, now)).map(({ number }) => number));
}
