import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { createHabit } from '@cine/contract/operations/game/habits';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { proposeDates } from '@cine/contract/operations/together/dates';
import { startPoll } from '@cine/contract/operations/together/polls';
import { day, second, toInstant } from '@cine/contract/time';
import { draftOfSuggestion, habitOf } from '#pages/game/habits/form/draft.ts';
import { characters, longNames, sessionOf } from './evening.ts';
import { propose } from './pages/game/duels.ts';
import { ask, befriend } from './pages/together/friends.ts';
import { guild } from './pages/together/groups.ts';
import type { Stage } from './screen.ts';

/** Léa, for whom there is one of everything: what waits for her, what she has begun, a guild. */
export async function busy(stage: Stage) {
  const { lea, tom, group } = await guild(stage);
  await lea.call(createCharacter, characters.lea);
  await tom.call(createCharacter, { ...characters.ines, name: 'Tom' });
  await befriend(tom, lea);
  const duelId = await propose(tom, lea);
  await ask(await stage.member(longNames[2]!), lea);
  const dates = [2, 3].map((days) => toInstant(Date.now() + days * day));
  const { code } = await tom.call(proposeDates, { groupId: group.id, dates });
  const habit = habitOf(draftOfSuggestion(suggestedHabits[0]!, stage.language));
  const { id: habitId } = await lea.call(createHabit, habit);
  const { id: challengeId } = await lea.call(createChallenge, {
    titles: { fr: 'Midi pile', en: 'High Noon', ru: 'Ровно в полдень' },
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    targetCount: 3,
    xpReward: 50,
  });
  await lea.call(joinChallenge, { challengeId });
  const { id: sessionId } = await sessionOf(lea, tom);
  const poll = await tom.call(startPoll, {
    place: { kind: 'session', id: sessionId },
    method: 'deck',
    movies: { from: 'list', count: 4 },
    seconds: day / second,
  });
  await stage.suite.quiet();
  return {
    ...{ lea, tom, sessionId, code, duelId, habitId, challengeId },
    groupId: group.id,
    pollId: poll.id,
  };
}
