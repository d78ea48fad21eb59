/** Tells operators what is illegal here, also without an account; its reference shows the answer. */
import * as operations from '@cine/contract/operations/faces/notices';
import { codeFromKey } from '#platform/code-from-key.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertWiderAllowed } from '#platform/limits/visits.ts';
import { followedView, newNotice } from '../notice.ts';
import * as store from '../store.ts';

/** All who share a hop may send as much as one network, as operators read each notice. */
const networksOfWider = 1;

/** A repeated key with the same words returns what it made; the words are in its reference. */
export const sendNotice = serve(operations.sendNotice, async ({ db, now }, { network = null }, input) => {
  const { perTenMinutes } = operations.sendNotice.limit;
  await assertWiderAllowed('notices-sent', network, perTenMinutes, networksOfWider);
  const { key, where, why, name = '', email = '' } = input;
  const reference = codeFromKey(['notice', key, where, why, name, email], operations.referenceLength);
  const openCount = await store.loadOpenCount(db);
  return transact(db, async (tx) => {
    const existing = await store.readNotice(tx, reference, now());
    if (existing) return repeated({ notice: followedView(existing) });
    if (openCount >= operations.maxOpenNotices) throw new AppError('notices-full');
    const notice = newNotice(reference, input, now());
    store.writeNotice(tx, notice);
    emit({ event: 'notice-sent' });
    return { notice: followedView(notice) };
  });
});

export const followNotice = serve(operations.followNotice, async ({ db, now }, _visitor, { reference }) => {
  const notice = await store.readNotice(db, reference, now());
  if (!notice) throw new AppError('notice-not-found');
  return { notice: followedView(notice) };
});
