import type { Appearance } from '@cine/contract/game/characters/appearance';
import { useState } from 'react';

export type Look = { name: string; appearance: Appearance };

/** A name and looks being chosen. `ready` returns them, or null and a word below the field if unnamed. */
export function useLook(from: Look) {
  const [look, setLook] = useState(from);
  const [isNameless, setNameless] = useState(false);

  function onChange(next: Look): void {
    setLook(next);
    setNameless(false);
  }

  function ready(): Look | null {
    const lacksName = look.name.trim() === '';
    setNameless(lacksName);
    return lacksName ? null : look;
  }

  return { fields: { look, isNameless, onChange }, ready };
}
