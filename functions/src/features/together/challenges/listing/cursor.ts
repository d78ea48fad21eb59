import { type ChallengeList, challengeListSchema } from '@cine/contract/operations/together/challenges';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '../../../../platform/firestore/cursor.ts';

const cursorSchema = z.tuple([challengeListSchema, idSchema]);

export function toCursor(list: ChallengeList, lastId: string): string {
  return encodeCursor([list, lastId]);
}

/** The last challenge before a cursor. Throws `cursor-invalid`, also for one of another list. */
export function fromCursor(list: ChallengeList, cursor: string): string {
  const [of, lastId] = decodeCursor(cursorSchema, cursor);
  if (of !== list) throw new AppError('cursor-invalid');
  return lastId;
}
