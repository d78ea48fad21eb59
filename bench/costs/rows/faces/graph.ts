import { queryGraph } from '@cine/contract/operations/faces/graph';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { createHabit } from '@cine/contract/operations/game/habits';
import { sampleCharacter, sampleHabit } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byMember, byPreparedMember, type Row } from '../../row.ts';

/** A character and a habit. */
const playing = async (user: TestUser) => {
  await user.call(createHabit, sampleHabit);
  return user.call(createCharacter, sampleCharacter);
};

export const graphRows: Row[] = [
  byMember(queryGraph, 'a movie, where to watch it, the caller’s progress', (user, { movieId }) =>
    user.call(queryGraph, {
      query: `{ movie(id: ${movieId}) { title availability { region } } me { level } }`,
    }),
  ),
  byPreparedMember(queryGraph, 'the character, the shop, a habit of today, no duels', playing, (user) =>
    user.call(queryGraph, {
      query: `{ me {
        character { name } shop { items { price } } habitDay { habits { isDone } } duels { duels { state } }
      } }`,
    }),
  ),
];
