import * as operations from '@cine/contract/operations/together/friends';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { toInstant } from '../../../../platform/time/instant.ts';
import { loadAccount } from '../../../core/account/index.ts';
import { loadCircle } from '../../../core/circles/index.ts';

/** The caller's circle, the latest first. */
export const listFriends = serve(operations.listFriends, async (context, { uid }) => {
  const [circle, account] = await Promise.all([loadCircle(context.db, uid), loadAccount(context, uid)]);
  if (!account) throw new AppError('account-missing');
  const { code, friends, asking, asked, blocked } = circle;
  return {
    code,
    friends: entriesOf(friends, ({ since }) => since).map(({ since, ...friend }) => ({
      ...friend,
      since: toInstant(since),
    })),
    asking: entriesOf(asking, ({ at }) => at).map(({ byName: _how, ...asker }) => withInstant(asker)),
    asked: entriesOf(asked, ({ at }) => at).map(withInstant),
    blocked: entriesOf(blocked, ({ at }) => at).map(withInstant),
  };
});

function entriesOf<Entry extends object>(entries: Record<string, Entry>, at: (entry: Entry) => number) {
  return Object.entries(entries)
    .sort(([, one], [, two]) => at(two) - at(one))
    .map(([uid, entry]) => ({ uid, ...entry }));
}

function withInstant<Entry extends { at: number }>({ at, ...entry }: Entry) {
  return { ...entry, at: toInstant(at) };
}
