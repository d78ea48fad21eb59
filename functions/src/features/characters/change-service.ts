import type { CharacterView } from '@cine/contract/operations/game/characters';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { assertMayWrite } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { type Player, planPlayer } from '../players/index.ts';
import type { Character } from './character.ts';
import { readCharacter, writeCharacter } from './store.ts';
import { characterView } from './view.ts';

/**
 * Changes a user's character, and returns it as they see it; where `changed` returns the same, nothing is written. `mayWrite`
 * refuses those who may not. Throws `character-missing`.
 */
export async function changeCharacter(
  { db, now }: Context,
  uid: string,
  changed: (character: Character, player: Player, now: number) => Character,
  mayWrite: (tx: Transaction) => Promise<unknown> = (tx) => assertMayWrite(db, tx, uid, now()),
): Promise<CharacterView> {
  return transact(db, async (tx) => {
    const [former, { player }] = await Promise.all([
      readCharacter(db, tx, uid),
      planPlayer(db, tx, uid),
      mayWrite(tx),
    ]);
    if (!former) throw new AppError('character-missing');
    const character = changed(former, player, now());
    if (character !== former) writeCharacter(db, tx, uid, character);
    return characterView(character, player, now());
  });
}
