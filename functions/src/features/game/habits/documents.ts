import { documentCodec } from '@cine/contract/documents/codec';
import { storedDays, storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `users/{uid}/formerHabits/{habitId}`: the days that a deleted habit kept and was paid for. */
export const formerHabitDocument = documentCodec(
  'formerHabits',
  z.strictObject({ days: storedDays, deletedAt: storedInstant }),
);
