import { dayOf } from '@cine/contract/game/local-days';
import { completeHabit, showToday, undoCompletion } from '@cine/contract/operations/game/habits';
import { habitsOf } from '@cine/contract/queries';
import { instantIn } from '@cine/contract/zones/zone-history';
import { useMemo, useRef } from 'react';
import { useZones } from '#data/auth/use-zones.ts';
import { useIsPast } from '#data/device/use-is-past.ts';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { type HabitOfDay, withSettled } from './day.ts';

export type WhichDay = 'today' | 'yesterday';

/**
 * Habits of today, or of yesterday while it can still be changed, and a way to say how much of one was done.
 */
export function useDay(uid: string, which: WhichDay) {
  const now = useCachedAnswer(showToday, {}, uid);
  const today = now.data?.open[0];
  const yesterday = now.data?.open[1];
  const isBefore = which === 'yesterday' && yesterday !== undefined;
  const before = useCachedAnswer(showToday, isBefore ? { date: yesterday.date } : null, uid);
  const day = isBefore ? before : now;

  const latest = useRef(day.data);
  latest.current = day.data;
  const query = useMemo(() => habitsOf(uid), [uid]);
  const habits = useDocuments(query);
  const habitsKey = habits.state === 'there' ? JSON.stringify(habits.data) : null;
  useRefetchOnChange(habitsKey, now.again);
  useRefetchOnChange(habitsKey, before.again);
  const zones = useZones();
  const isOver = useIsPast(today === undefined ? null : instantIn(zones, dayOf(today.date) + 1, 0));
  useRefetchOnChange(String(isOver), now.again);

  /** Says how much of a habit was done that day; nothing takes it back. */
  async function tell({ id: habitId, targetValue }: HabitOfDay, amount: number): Promise<void> {
    const { date } = day.data!;
    const value = targetValue === null ? {} : { value: amount };
    const settled =
      amount === 0
        ? await call(undoCompletion, { habitId, date })
        : await call(completeHabit, { habitId, date, ...value });
    // Another habit may have been told meanwhile.
    if (latest.current?.date !== date) return;
    latest.current = withSettled(latest.current, settled);
    day.change(latest.current);
  }

  return { ...day, hasYesterday: yesterday !== undefined, tell };
}
