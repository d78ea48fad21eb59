import { addDevice, deviceIdOf, removeDevice } from '@cine/contract/operations/notifications';
import { useEffect, useState } from 'react';
import { call } from './call.ts';

/** Whether this browser gets pushes: it can't, its user refused, or they switched them on or off. */
export type PushState = 'looking' | 'impossible' | 'denied' | 'off' | 'on';

/** Whether this browser gets pushes, and how to switch that; its user is asked for permission only then. */
export function usePush(publicKey: string | null) {
  const [state, setState] = useState<PushState>('looking');
  useEffect(() => {
    let isWanted = true;
    void stateOfDevice().then((found) => isWanted && setState(found));
    return () => {
      isWanted = false;
    };
  }, []);

  async function switchTo(isOn: boolean): Promise<void> {
    if (!isOn) {
      await switchPushOff();
      setState('off');
    } else if (publicKey !== null) setState(await switchOn(publicKey));
  }

  return { state, switchTo };
}

/** Ends this browser's subscription, if it has one; the server is told if it can be reached. */
export async function switchPushOff(): Promise<void> {
  const subscription = await (await worker())?.pushManager?.getSubscription();
  if (!subscription) return;
  const deviceId = await deviceIdOf(subscription.endpoint);
  await subscription.unsubscribe();
  await call(removeDevice, { deviceId });
}

async function switchOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return stateOfDevice();
  const registration = await worker();
  if (!registration) return 'impossible';
  // One of another account, or bound to a former key.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
  await call(addDevice, { endpoint: endpoint ?? '', keys: { p256dh, auth } });
  return 'on';
}

async function stateOfDevice(): Promise<PushState> {
  const registration = await worker();
  if (!registration?.pushManager || !('Notification' in globalThis)) return 'impossible';
  if (Notification.permission === 'denied') return 'denied';
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off';
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}
