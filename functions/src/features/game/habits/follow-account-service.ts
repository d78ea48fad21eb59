import { isDeepStrictEqual } from 'node:util';
import { userDocument } from '@cine/contract/documents/users';
import type { Context } from '../../../context.ts';
import { readEvent } from '../../../platform/firestore/documents.ts';
import { zonesOf } from '../../core/account/index.ts';
import { moveReminders } from './reminder-service.ts';

/** Lets reminders follow the zone of their owner's days. */
export async function followAccount(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const [former, latter] = [before, after].map((data) => readEvent(userDocument, data));
  if (former && latter && !isDeepStrictEqual(zonesOf(former), zonesOf(latter)))
    await moveReminders(context, uid);
}
