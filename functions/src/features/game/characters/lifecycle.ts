import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deleteCharacter, readCharacter } from './store.ts';

/** Guests have none, so a merge moves nothing. */
export const lifecycle = {
  documents: ['characters/{uid}'],
  exportParts: async ({ db }, uid) => {
    const character = await readCharacter(db, uid);
    if (!character) return { character: null };
    const { resetAt, createdAt, bought, snack } = character;
    return {
      character: {
        ...character,
        resetAt: toInstantOrNull(resetAt),
        createdAt: toInstant(createdAt),
        bought: Object.entries(bought).map(([id, { at, key }]) => ({ id, at: toInstant(at), key })),
        snack: snack && { ...snack, until: toInstant(snack.until) },
      },
    };
  },
  erase: async ({ db }, uid) => deleteCharacter(db, uid),
} satisfies Lifecycle;
