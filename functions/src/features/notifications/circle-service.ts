import { circleDocument } from '@cine/contract/documents/circles';
import type { Context } from '../../context.ts';
import { bondWith } from '../friends/index.ts';
import { blockedIn, newsIn } from './circle-news.ts';
import { notify } from './notify-service.ts';
import { deleteCausedBy } from './store.ts';

/**
 * Tells a member of new requests and of friends who accepted, as far as that is still so, and deletes what they were told
 * because of somebody they block.
 */
export async function tellOfCircle(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (after === undefined) return;
  const former = before === undefined ? null : circleDocument.decode(before);
  const circle = circleDocument.decode(after);
  for (const other of blockedIn(former, circle)) await deleteCausedBy(context.db, uid, other);
  for (const { kind, uid: other, name } of newsIn(former, circle))
    await notify(context, {
      uid,
      kind,
      // Whoever asks again and again is told of once while the notification is kept.
      event: `${kind} ${other}`,
      from: { uid: other, name },
      isTrue: (present) => bondWith(present, other) === (kind === 'friend-request' ? 'asking' : 'friends'),
      paramsIn: () => ({}),
    });
}
