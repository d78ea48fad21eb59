import type { InputOf, Operation } from '@cine/contract/operation';
import {
  type CharacterView,
  type characterSchema,
  showCharacter,
} from '@cine/contract/operations/game/characters';
import type { Purchased, purchasedSchema } from '@cine/contract/operations/game/shop';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

/** What returns a character as it is then, alone or with what it cost. */
type CharacterOperation = Operation & { output: typeof characterSchema | typeof purchasedSchema };

/** Changes the user's character by an operation that returns it as it is then. */
export type ChangeCharacter = <O extends CharacterOperation>(
  operation: O,
  input: InputOf<O>,
) => Promise<CharacterView>;

/** The user's character, kept for when there is no network; milestones bring it points and items. */
export function useCharacter(uid: string) {
  const { data, refusal, keptAt, again, change } = useCachedAnswer(showCharacter, {}, uid);
  const milestones = ifKnown(useProgress(uid))?.milestones ?? null;
  useRefetchOnChange(milestones?.join() ?? null, again);

  const changeBy: ChangeCharacter = async (operation, input) => {
    try {
      const answer: CharacterView | Purchased = await call(operation, input);
      const character = 'character' in answer ? answer.character : answer;
      change({ character });
      return character;
    } catch (error) {
      // Another device may have changed it.
      again();
      throw error;
    }
  };

  return { data, refusal, keptAt, again, milestones, changeBy };
}
