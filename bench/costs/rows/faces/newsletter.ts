import * as operations from '@cine/contract/operations/faces/newsletter';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, type Row, type Stage } from '../../row.ts';

export const newsletterRows: Row[] = [
  byPreparedMember(operations.showNewsletter, '', mayRead, (user) =>
    user.call(operations.showNewsletter, {}),
  ),
  byPreparedMember(operations.subscribeToNewsletter, 'first, then again', mayRead, (user) =>
    user.call(operations.subscribeToNewsletter, {}),
  ),
  byPreparedMember(
    operations.unsubscribeFromNewsletter,
    'no issue waits; then again',
    async (user, stage) => {
      await mayRead(user, stage);
      return user.call(operations.subscribeToNewsletter, {});
    },
    (user) => user.call(operations.unsubscribeFromNewsletter, {}),
  ),
];

/** Only users with a verified address may subscribe. */
async function mayRead({ uid }: TestUser, { confirm }: Stage) {
  confirm(uid);
  return {};
}
