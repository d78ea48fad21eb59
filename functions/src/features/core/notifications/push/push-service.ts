/** Pushes notifications to a user's devices, at once or once quiet hours end. */
import type { Context } from '#context.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { noteOutcome } from '#platform/metrics/measure.ts';
import { readWithOwner } from '../owner-service.ts';
import { readNotification, writeInbox } from '../store.ts';
import { digestText, type PushText, pushText } from '../words/index.ts';
import { forgetDevices } from './devices-service.ts';
import { readDevices } from './devices-store.ts';
import { type PushPlan, releasedPushes } from './hold.ts';

export const pushQueue = 'notifications-push';

/** Further tries at a device whose push service is busy or broken. */
const maxRetries = 5;

/** A task: to push a text to all of a user's devices, or again to one of them. */
export type PushTask = {
  uid: string;
  text: PushText;
  deviceId?: string | undefined;
  retries?: number | undefined;
};

/** Queues what a plan says. A push that can't be queued is lost, as the app's list has everything. */
export async function enqueuePush(
  context: Context,
  uid: string,
  push: PushPlan['push'],
  text: PushText,
): Promise<void> {
  if (push === 'now') await queue(context, text.tag, { uid, text });
  else if (push) await queue(context, `${text.tag}-${push.heldUntil}`, { uid }, push.heldUntil);
}

/** Pushes a text to a user's devices. Gone devices are forgotten; busy services are retried later. */
export async function pushToDevices(
  context: Context,
  { uid, text, deviceId, retries = 0 }: PushTask,
): Promise<void> {
  const sender = await context.push();
  if (!sender) return;
  const devices = await readDevices(context.db, uid, deviceId);
  const payload = JSON.stringify(text);
  const outcomes = await Promise.all(
    devices.map(async (device) => ({ id: device.id, outcome: await sender.send(device, payload) })),
  );
  const gone = outcomes.filter(({ outcome }) => outcome === 'gone').map(({ id }) => id);
  if (gone.length > 0) await forgetDevices(context, uid, gone);
  for (const { id, outcome } of outcomes) {
    if (outcome === 'sent') noteOutcome('push', null);
    else if (typeof outcome !== 'string') noteOutcome('push', 'busy');
    if (outcome === 'refused') log.warn('push refused');
    if (typeof outcome === 'string') continue;
    if (retries >= maxRetries) log.warn('push given up');
    else {
      const task = { uid, text, deviceId: id, retries: retries + 1 };
      const at = context.now() + outcome.retryAfterMs;
      await queue(context, `${text.tag}-${id}-${retries}-${at}`, task, at);
    }
  }
}

/** Pushes what was held back as one, unless it is quiet again or all was read. */
export async function pushHeld(context: Context, uid: string): Promise<void> {
  const { db, now } = context;
  const push = await transact(db, async (tx) => {
    const inbox = await readWithOwner(tx, uid);
    const done = inbox && releasedPushes(inbox, now(), inbox.reader.timeZone);
    if (!done) return null;
    writeInbox(tx, uid, done.inbox);
    return { ...done, locale: inbox.reader.locale };
  });
  if (!push) return;
  const { ids, heldUntil, locale } = push;
  if (heldUntil !== null) return queue(context, idFromKey(uid, `again ${heldUntil}`), { uid }, heldUntil);
  const only = ids.length === 1 ? await readNotification(db, uid, ids[0]!) : null;
  if (ids.length > 0)
    await pushToDevices(context, {
      uid,
      text: only ? pushText(locale, only) : digestText(locale, ids.length),
    });
}

async function queue(context: Context, id: string, task: object, at?: number): Promise<void> {
  try {
    await context.enqueue(pushQueue, id, task, at);
  } catch (error) {
    log.warn('push lost', { error });
  }
}
