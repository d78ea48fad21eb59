import { documentCodec } from '@cine/contract/documents/codec';
import { storedDays, storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `users/{uid}/formerHabits/{habitId}`: of a deleted habit, the days that it kept and was paid for. */
export const formerHabitDocument = documentCodec(
  'formerHabits',
  z.strictObject({ days: storedDays, deletedAt: storedInstant }),
);
