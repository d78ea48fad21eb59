import { showCharacter as definition } from '@cine/contract/operations/game/characters';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { loadCharacter } from '../store.ts';
import { characterView } from '../view.ts';

/** The caller's character; null before they have one. */
export const showCharacter = serve(definition, async ({ db, now }, { uid }) => {
  const [character, [player]] = await Promise.all([
    loadCharacter(db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, null, uid, now()),
  ]);
  return { character: character && characterView(character, player!, now()) };
});
