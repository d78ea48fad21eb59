import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deleteCharacter, readCharacter } from './store.ts';

/** Exports and erases a user's character; guests have none to merge. */
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
