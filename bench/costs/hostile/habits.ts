import * as habits from '@cine/contract/operations/game/habits';
import { sampleHabit } from '../../../functions/test/scenarios/samples.ts';
import type { Below, Call, Move } from './move.ts';

const ofHabit = [
  habits.completeHabit,
  habits.showHabit,
  habits.showHistory,
  habits.archiveHabit,
  habits.restoreHabit,
  habits.deleteHabit,
];

async function ofAny(call: Call, below: Below): Promise<unknown> {
  const listed = await call(habits.listHabits, {});
  const habitId = listed?.habits[below(listed.habits.length || 1)]?.id ?? 'none';
  const act = ofHabit[below(ofHabit.length + 1)];
  const date = new Date().toISOString().slice(0, 10);
  return act ? call(act, { habitId }) : call(habits.undoCompletion, { habitId, date });
}

export const habitMoves = {
  makeHabit: (_, call) => call(habits.createHabit, sampleHabit),
  tendHabit: (_, call, below) => ofAny(call, below),
  exportHabits: (_, call) => call(habits.exportCompletions, { from: '2026-01-01', until: '2026-12-31' }),
} satisfies Record<string, Move>;
