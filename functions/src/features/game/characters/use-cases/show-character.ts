import type { OutputOf } from '@cine/contract/operation';
import type { showCharacter as definition } from '@cine/contract/operations/game/characters';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { loadCharacter } from '../store.ts';
import { characterView } from '../view.ts';

/** The caller's character; null before they have one. */
export async function showCharacter(
  { db, now }: Context,
  { uid }: Caller,
): Promise<OutputOf<typeof definition>> {
  const [character, [player]] = await Promise.all([
    loadCharacter(db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, null, uid, now()),
  ]);
  return { character: character && characterView(character, player!, now()) };
}
