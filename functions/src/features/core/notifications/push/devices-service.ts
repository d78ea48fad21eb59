/** Adds and removes a browser that gets the caller's pushes. */
import * as operations from '@cine/contract/operations/core/notifications';
import { second } from '@cine/contract/time';
import { isAllowedEndpoint } from '#clients/push/endpoint.ts';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNotDeleted } from '../../access/index.ts';
import { requireAccount } from '../../account/index.ts';
import { emptyInbox, inboxOwnerOf, withDevices } from '../inbox.ts';
import { readInbox, writeInbox } from '../store.ts';
import { deleteDevice, readDevices, writeDevice } from './devices-store.ts';

/** Adds a browser of the caller. An eleventh replaces the one that was added first. */
export const addDevice = serve(operations.addDevice, async (context, { uid }, { endpoint, keys }) => {
  const { db, now } = context;
  const { pushKey, pushServices } = context.settings();
  if (pushKey === null) throw new AppError('push-unavailable');
  if (!isAllowedEndpoint(endpoint, pushServices)) throw new AppError('push-service-unknown');
  const id = await operations.deviceIdOf(endpoint);
  const devices = await transact(db, async (tx) => {
    const [former, devices, account] = await Promise.all([
      readInbox(tx, uid),
      readDevices(tx, uid),
      requireAccount(context, tx, uid),
    ]);
    const inbox = { ...(former ?? emptyInbox), reader: inboxOwnerOf(account) };
    const others = devices.filter((device) => device.id !== id).sort((a, b) => b.addedAt - a.addedAt);
    for (const tooMany of others.slice(operations.maxDevices - 1)) deleteDevice(tx, uid, tooMany.id);
    writeDevice(tx, uid, { id, endpoint, ...keys, addedAt: now() });
    const count = Math.min(others.length + 1, operations.maxDevices);
    writeInbox(tx, uid, withDevices(inbox, count));
    return count;
  });
  return { deviceId: id, devices };
});

/** Forgets a browser of the caller. Throws `device-not-found`. */
export const removeDevice = serve(operations.removeDevice, async (context, { uid }, { deviceId }) => {
  await assertNotDeleted(context.db, uid, context.now());
  const { left, forgotten } = await forgetDevices(context, uid, [deviceId]);
  if (forgotten === 0) throw new AppError('device-not-found');
  return { devices: left };
});

/** Forgets the devices that a user added before they signed out everywhere. */
export async function forgetSignedOutDevices(
  context: Context,
  { uid }: { uid: string },
  _before: unknown,
  account: { signedOutAt?: number } | null,
): Promise<void> {
  const { signedOutAt = 0 } = account ?? {};
  const devices = await readDevices(context.db, uid);
  const former = devices.filter(({ addedAt }) => addedAt < signedOutAt + second);
  if (former.length > 0)
    await forgetDevices(
      context,
      uid,
      former.map(({ id }) => id),
    );
}

/** Forgets some of a user's devices; returns how many that were, and how many are left. */
export async function forgetDevices({ db }: Context, uid: string, ids: readonly string[]) {
  return transact(db, async (tx) => {
    const [inbox, devices] = await Promise.all([readInbox(tx, uid), readDevices(tx, uid)]);
    const left = devices.filter(({ id }) => !ids.includes(id)).length;
    const forgotten = devices.length - left;
    if (!inbox || forgotten === 0) return { left, forgotten: 0 };
    for (const { id } of devices) if (ids.includes(id)) deleteDevice(tx, uid, id);
    writeInbox(tx, uid, withDevices(inbox, left));
    return { left, forgotten };
  });
}
