import type { CharacterView } from '@cine/contract/operations/game/characters';
import type { Context } from '#context.ts';
import { planFigure } from '#core/account/index.ts';
import { type PlannedPlayer, type Player, planPlayer } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { type Character, fighterIn, figureOf, withBonus } from './character.ts';
import { readCharacter, writeCharacter } from './store.ts';
import { characterView } from './view.ts';

/** A character and its player: read now, written once all reads are done. */
export type PlannedCharacter = {
  character: Character;
  player: Player;
  /** Writes what changed, and what the character adds to its player's pay. */
  write: (changes: { character: Character } & Parameters<PlannedPlayer['write']>[0]) => void;
};

/** Plans changes to a character, and its `name` if given. Throws `character-missing` or `title-refused`. */
export async function planCharacter(
  context: Context,
  tx: Tx,
  uid: string,
  name?: string,
): Promise<PlannedCharacter> {
  const [former, planned, { assertEntitled, writeFigure }] = await Promise.all([
    readCharacter(tx, uid),
    planPlayer(tx, uid),
    planFigure(context, tx, uid),
  ]);
  if (!former) throw new AppError('character-missing');
  if (name !== undefined) assertEntitled(name);
  return {
    character: former,
    player: planned.player,
    write: ({ character, player = planned.player, ...ofPlayer }) => {
      if (character !== former) writeCharacter(tx, uid, character);
      writeFigure(figureOf(character));
      planned.write({ ...ofPlayer, player: withBonus(player, fighterIn(character).stats) });
    },
  };
}

/**
 * Changes a user's character, and returns it as they see it; where `changed` returns the same, nothing is
 * written. It may be called `name` from then on. Throws `character-missing` or `title-refused`.
 */
export async function applyToCharacter(
  context: Context,
  uid: string,
  changed: (character: Character, player: Player, now: number) => Character,
  name?: string,
): Promise<CharacterView> {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const { character: former, player, write } = await planCharacter(context, tx, uid, name);
    const character = changed(former, player, now);
    write({ character });
    return characterView(character, player, now);
  });
}
