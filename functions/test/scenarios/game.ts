import { nothingAllotted } from '@cine/contract/game/characters/points';
import { guildLevel } from '@cine/contract/game/guilds/guild';
import * as characters from '@cine/contract/operations/game/characters';
import { giveAdvice } from '@cine/contract/operations/game/coach';
import * as duels from '@cine/contract/operations/game/duels';
import * as guilds from '@cine/contract/operations/game/guilds';
import * as habits from '@cine/contract/operations/game/habits';
import * as boards from '@cine/contract/operations/game/leaderboards';
import * as shop from '@cine/contract/operations/game/shop';
import { reviewYear, showStatistics, sumStatistics } from '@cine/contract/operations/game/statistics';
import { showStreak, showStreakDay } from '@cine/contract/operations/game/streaks';
import * as tasks from '@cine/contract/operations/game/tasks';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { answerFriend } from '@cine/contract/operations/together/friends';
import { createGroup } from '@cine/contract/operations/together/groups';
import { banner, sampleCharacter, sampleHabit, sampleTask } from './samples.ts';
import { type Player, plain, type Scene, scene } from './scene.ts';

const { createCharacter, equipItem, unequipItem } = characters;
const { archiveHabit, completeHabit, createHabit, restoreHabit } = habits;
const { completeTask, createTask, undoTask } = tasks;
const { foundGuild } = guilds;
const { previewDuel, proposeDuel } = duels;

export const gameScenes: readonly Scene[] = [
  ...plain(showStreak, boards.showGuilds, habits.suggestHabits),
  scene(giveAdvice, 'host', [], () => ({})),
  scene(showStatistics, 'host', [], () => ({ period: 'week' })),
  scene(sumStatistics, 'host', [], () => ({})),
  scene(reviewYear, 'host', [], () => ({ year: new Date().getUTCFullYear() })),
  scene(showStreakDay, 'host', [], () => ({ date: new Date().toISOString().slice(0, 10) })),
  scene(boards.showLeaderboard, 'host', [], () => ({ board: 'week', among: 'friends' })),
  scene(boards.showRank, 'host', [], () => ({ board: 'ever' })),
  scene(foundGuild, 'host', [joinChallenge], async (_, { host }) => {
    const { id } = await host.call(createGroup, { name: 'La guilde', picture: 'moon' });
    await host.raise(guildLevel);
    return { groupId: id, banner };
  }),
  scene(guilds.changeBanner, 'host', [foundGuild], ([{ id }]) => ({
    groupId: id,
    banner: { ...banner, emblem: 'planet' },
  })),
  scene(guilds.chooseGuild, 'host', [foundGuild], ([{ id }]) => ({ groupId: id })),
  scene(guilds.showGuild, 'host', [foundGuild], ([{ id }]) => ({ groupId: id })),
  scene(guilds.leaveGuild, 'host', [foundGuild], ([{ id }]) => ({ groupId: id }), [guilds.chooseGuild]),
  scene(createCharacter, 'host', [], () => sampleCharacter),
  scene(characters.showCharacter, 'host', [createCharacter], () => ({})),
  scene(characters.changeCharacter, 'host', [createCharacter], () => ({
    name: 'The Projectionist',
    appearance: { ...sampleCharacter.appearance, hair: 'bun' },
  })),
  scene(characters.allotPoints, 'host', [createCharacter], () => ({ allotted: nothingAllotted })),
  scene(characters.resetPoints, 'host', [characters.allotPoints], () => ({ confirmed: true })),
  scene(unequipItem, 'host', [createCharacter], () => ({ category: 'weapon' })),
  scene(equipItem, 'host', [unequipItem], () => ({ itemId: 'house-torch' })),
  scene(shop.listShop, 'host', [createCharacter], () => ({})),
  scene(shop.buy, 'host', [createCharacter], () => ({ id: 'salted-popcorn', key: 'first' })),
  scene(shop.dye, 'host', [createCharacter], () => ({ itemId: 'house-jacket', dye: 'plum' })),
  scene(shop.showInventory, 'host', [createCharacter], () => ({})),
  scene(shop.listPurchases, 'host', [shop.buy], () => ({})),
  scene(createHabit, 'host', [], () => sampleHabit),
  scene(habits.changeHabit, 'host', [createHabit], ([{ id: habitId }]) => ({
    habitId,
    name: 'Read before bed',
    targetValue: 10,
    unit: 'pages',
  })),
  scene(habits.showToday, 'host', [createHabit], () => ({})),
  scene(completeHabit, 'host', [createHabit], ([{ id: habitId }]) => ({ habitId, value: 12 }), [
    habits.changeHabit,
  ]),
  scene(habits.showHistory, 'host', [completeHabit], ([{ habit }]) => ({ habitId: habit.id })),
  scene(habits.exportCompletions, 'host', [completeHabit], ([{ completion }]) => ({
    from: completion!.date,
    until: completion!.date,
  })),
  scene(
    habits.undoCompletion,
    'host',
    [completeHabit],
    ([{ completion }]) => ({ habitId: completion!.habitId, date: completion!.date }),
    [habits.showHistory, habits.exportCompletions],
  ),
  scene(archiveHabit, 'host', [createHabit], ([{ id: habitId }]) => ({ habitId }), [habits.undoCompletion]),
  scene(habits.listHabits, 'host', [archiveHabit], () => ({ archived: true })),
  scene(restoreHabit, 'host', [archiveHabit], ([{ id: habitId }]) => ({ habitId }), [habits.listHabits]),
  scene(habits.reorderHabits, 'host', [createHabit], ([{ id }]) => ({ habitIds: [id] }), [restoreHabit]),
  scene(habits.showHabit, 'host', [createHabit], ([{ id: habitId }]) => ({ habitId }), [restoreHabit]),
  scene(habits.deleteHabit, 'host', [createHabit, completeHabit], ([{ id: habitId }]) => ({ habitId }), [
    habits.reorderHabits,
    habits.showHabit,
  ]),
  scene(createTask, 'host', [], () => sampleTask),
  scene(tasks.listTasks, 'host', [createTask], () => ({ status: 'open' })),
  scene(tasks.showTasksToday, 'host', [createTask], () => ({})),
  scene(tasks.showTasksOverdue, 'host', [createTask], () => ({})),
  scene(tasks.evaluateTasks, 'host', [createTask], () => ({})),
  scene(tasks.showTask, 'host', [createTask], ([{ id: taskId }]) => ({ taskId })),
  scene(tasks.changeTask, 'host', [createTask], ([{ id: taskId }]) => ({ taskId, status: 'in_progress' })),
  scene(tasks.reevaluateTask, 'host', [createTask], ([{ id: taskId }]) => ({ taskId }), [tasks.changeTask]),
  scene(completeTask, 'host', [createTask], ([{ id: taskId }]) => ({ taskId }), [tasks.reevaluateTask]),
  scene(undoTask, 'host', [completeTask], ([{ task }]) => ({ taskId: task.id })),
  scene(tasks.deleteTask, 'host', [createTask], ([{ id: taskId }]) => ({ taskId }), [
    undoTask,
    tasks.showTask,
    tasks.listTasks,
    tasks.showTasksToday,
    tasks.showTasksOverdue,
    tasks.evaluateTasks,
  ]),
  scene(duels.spar, 'host', [createCharacter], () => ({ houseCharacter: 'prompter', kind: 'even' }), [
    equipItem,
  ]),
  scene(previewDuel, 'host', [createCharacter, answerFriend], async (_, { friend }) => {
    await friend.call(createCharacter, { ...sampleCharacter, name: 'The Critic' });
    return { userId: friend.uid };
  }),
  scene(proposeDuel, 'host', [previewDuel], ([{ opponent, even }]) => ({
    userId: opponent.member!.uid,
    kind: 'even',
    seen: even.seen,
  })),
  scene(duels.showDuel, 'friend', [proposeDuel], ([{ id }]) => ({ duelId: id })),
  scene(duels.acceptDuel, 'friend', [duels.showDuel], ([{ duel, seen }]) => ({
    duelId: duel.id,
    seen: seen!,
  })),
  scene(duels.declineDuel, 'friend', [previewDuel], (_, people) => proposedAnew(people), [duels.acceptDuel]),
  scene(duels.withdrawDuel, 'host', [previewDuel], (_, people) => proposedAnew(people), [duels.declineDuel]),
  scene(duels.listDuels, 'host', [duels.acceptDuel], () => ({}), [duels.withdrawDuel]),
];

/** A proposal of a duel, with nothing else open between both. */
async function proposedAnew({ host, friend: { uid: userId } }: { host: Player; friend: Player }) {
  const { even } = await host.call(previewDuel, { userId });
  const { id } = await host.call(proposeDuel, { userId, kind: 'even', seen: even.seen });
  return { duelId: id };
}
