import { addDevice, deviceIdOf, removeDevice } from '@cine/contract/operations/core/notifications';
import { useEffect, useState } from 'react';
import { call, callToDelete, Refusal } from './call.ts';

/** Whether this browser gets pushes: it can't, its user refused, or they switched them on or off. */
export type PushState = 'looking' | 'impossible' | 'denied' | 'off' | 'on';

/** Whether this browser gets pushes, and how to switch that; only then is its user asked for permission. */
export function usePush(publicKey: string | null) {
  const [state, setState] = useState<PushState>('looking');
  useEffect(() => {
    let isWanted = true;
    void stateOfDevice(publicKey).then((state) => isWanted && setState(state));
    return () => {
      isWanted = false;
    };
  }, [publicKey]);

  async function switchTo(isOn: boolean): Promise<void> {
    if (!isOn) {
      await switchPushOff();
      setState('off');
    } else if (publicKey !== null) setState(await switchOn(publicKey));
  }

  return { state, switchTo };
}

/** Ends this browser's subscription, if it has one, and tells the server if it can be reached. */
export async function switchPushOff(): Promise<void> {
  const subscription = await (await findWorker())?.pushManager?.getSubscription();
  if (!subscription) return;
  const deviceId = await deviceIdOf(subscription.endpoint);
  await subscription.unsubscribe();
  await callToDelete(removeDevice, { deviceId }, 'device-not-found');
}

async function switchOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return stateOfDevice(publicKey);
  const registration = await findWorker();
  if (!registration) return 'impossible';
  // It may be another account's, or bound to a former key.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  await subscribeDevice(registration, publicKey);
  return 'on';
}

async function subscribeDevice({ pushManager }: ServiceWorkerRegistration, publicKey: string): Promise<void> {
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  try {
    await registerDevice(subscription);
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
}

/** Repeating it changes nothing. */
async function registerDevice(subscription: PushSubscription): Promise<void> {
  const { endpoint, keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
  await call(addDevice, { endpoint: endpoint ?? '', keys: { p256dh, auth } });
}

/**
 * What the browser says. A subscription is registered again, as the server may have forgotten it for others
 * or know it by former keys.
 */
async function stateOfDevice(publicKey: string | null): Promise<PushState> {
  const registration = await findWorker();
  if (!registration?.pushManager || !('Notification' in globalThis)) return 'impossible';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await registration.pushManager.getSubscription();
  if (!subscription || publicKey === null) return subscription ? 'on' : 'off';
  try {
    if (isBoundTo(subscription, publicKey)) await registerDevice(subscription);
    else {
      await subscription.unsubscribe();
      await subscribeDevice(registration, publicKey);
    }
    return 'on';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Offline, nothing is known to have changed.
    if (!error.isFromServer) return 'on';
    await subscription.unsubscribe();
    return 'off';
  }
}

/** Whether a browser takes what is signed with a key, as far as it says. */
function isBoundTo({ options }: PushSubscription, publicKey: string): boolean {
  const key = options?.applicationServerKey;
  if (!key) return true;
  const text = btoa(String.fromCharCode(...new Uint8Array(key)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === publicKey;
}

async function findWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}
